import { randomBytes } from 'node:crypto'
import { fromEpochMs } from '../src/observe/clock.ts'
import { fromBase32 } from './from-base32.ts'
import { totpCode, totpStep } from '../src/observe/totp.ts'

/** A login with a password that opens the staff door at that address. */
export interface Newcomer {
  readonly login: string
  readonly password: string
}

/** Somebody who may work: with a password of their own and, where their roles ask for it, a second factor. */
export interface Ready extends Newcomer {
  /** Base 32; null where no second factor is asked for. */
  readonly secret: string | null
  /** For the `cookie` header: the session and the known browser. */
  readonly cookie: string
}

const CHANGE = {
  'content-type': 'application/json',
  'x-yichi': '1',
  'sec-fetch-site': 'same-origin',
}

/** One browser at the staff door, with its cookies. */
class Browser {
  readonly #url: string
  readonly #cookies = new Map<string, string>()

  constructor(url: string) {
    this.#url = url
  }

  get cookie(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Calls a change and gives its answer; throws with the code of a refusal. */
  async post<T>(path: string, input?: unknown): Promise<T> {
    const response = await fetch(`${this.#url}/trpc/${path}`, {
      method: 'POST',
      headers: { ...CHANGE, cookie: this.cookie },
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    })
    for (const text of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (text.split(';')[0] ?? '').split('=')
      this.#cookies.set(name, value)
    }
    const body = (await response.json()) as { result?: { data: T }; error?: { message: string } }
    if (body.result === undefined) throw new Error(`get-ready: ${path}: ${body.error?.message}`)
    return body.result.data
  }
}

interface Entered {
  readonly me: { readonly unready: string | null }
}

/**
 * Signs somebody in who never worked here: sets a password of their own where the present one was seen by others,
 * and a second factor where their roles ask for it.
 */
export async function getReady(url: string, { login, password }: Newcomer): Promise<Ready> {
  const browser = new Browser(url)
  const { me } = await browser.post<Entered>('identity.signIn', { by: 'account', login, password })
  const isSeen = me.unready === 'password-change-required'
  const own = isSeen ? `Kite-${randomBytes(9).toString('base64url')}-q8` : password
  if (isSeen) await browser.post('identity.changePassword', { current: password, next: own })
  const response = await fetch(`${url}/trpc/identity.me`, { headers: { cookie: browser.cookie } })
  const now = (await response.json()) as { result: { data: Entered['me'] } }
  const needsFactor = now.result.data.unready === 'second-factor-required'
  const secret = needsFactor ? await enrol(browser, own) : null
  return { login, password: own, secret, cookie: browser.cookie }
}

async function enrol(browser: Browser, password: string): Promise<string> {
  const offered = await browser.post<{ secret: string }>('identity.enrolSecondFactor', { password })
  await browser.post('identity.confirmSecondFactor', { code: codeOf(offered.secret) })
  return offered.secret
}

/** The code that an authenticator app shows for the secret; `later` counts steps of thirty seconds. */
export function codeOf(secret: string, { at = Date.now(), later = 0 } = {}): string {
  return totpCode(fromBase32(secret), totpStep(fromEpochMs(at)) + later)
}
