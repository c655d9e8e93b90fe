import { nextCode } from './totp.ts'

/** An account as the county printed it. */
export interface PrintedAccount {
  readonly login: string
  readonly phone: string
  readonly password: string
  readonly name: string
}

/** An account whose person has set their own password and bound an authenticator where the post asks for it. */
export interface ReadyAccount extends PrintedAccount {
  /** Null without a second factor. */
  readonly secret: string | null
}

interface Me {
  readonly unready: 'password-change-required' | 'second-factor-required' | null
}

/** A browser without a window: keeps its cookies and calls procedures. */
class Caller {
  readonly #url: string
  readonly #cookies = new Map<string, string>()

  constructor(url: string) {
    this.#url = url
  }

  async mutate<T>(procedure: string, input: object): Promise<T> {
    return this.#call<T>(procedure, { method: 'POST', body: JSON.stringify(input) })
  }

  async query<T>(procedure: string): Promise<T> {
    return this.#call<T>(procedure, { method: 'GET' })
  }

  async #call<T>(procedure: string, init: RequestInit): Promise<T> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      'x-yichi': '1',
      origin: this.#url,
      cookie,
      ...(init.method === 'POST' ? { 'content-type': 'application/json' } : {}),
    }
    const response = await fetch(`${this.#url}/trpc/${procedure}`, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const body = (await response.json()) as { result?: { data: T } }
    if (body.result === undefined) {
      throw new Error(`e2e: ${procedure} was refused: ${JSON.stringify(body)}`)
    }
    return body.result.data
  }
}

/** The password that an account is given in these specs: nobody's, and of every kind of sign. */
export function ownPassword(login: string): string {
  return `Liang-${Buffer.from(login).toString('hex').slice(-6)}-Tian7`
}

/** Does what a person does at their first sign-in. */
export async function getReady(staffUrl: string, printed: PrintedAccount): Promise<ReadyAccount> {
  const caller = new Caller(staffUrl)
  const { login, password } = printed
  await caller.mutate('identity.signIn', { by: 'account', login, password })
  const next = ownPassword(login)
  await caller.mutate('identity.changePassword', { current: password, next })
  const me = await caller.query<Me>('identity.me')
  const ready = { ...printed, password: next }
  if (me.unready !== 'second-factor-required') return { ...ready, secret: null }
  const { secret } = await caller.mutate<{ secret: string }>('identity.enrolSecondFactor', {
    password: next,
  })
  await caller.mutate('identity.confirmSecondFactor', { code: await nextCode(secret) })
  await caller.mutate('identity.signOut', {})
  return { ...ready, secret }
}
