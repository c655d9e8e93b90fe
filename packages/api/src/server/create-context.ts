import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context, SessionCookie } from '../router/context.ts'
import type { Deps } from '../service/deps.ts'
import { readSession } from '../service/identity/read-session.ts'

/** The cookie's name. The prefix binds it to this host and to TLS; browsers refuse it without. */
export function cookieName(tls: boolean): string {
  return tls ? '__Host-sid' : 'sid'
}

interface Exchange {
  readonly req: FastifyRequest
  readonly res: FastifyReply
}

/** The context of a staff request: the person behind the cookie, if any. */
export async function createStaffContext(
  deps: Deps,
  { req, res }: Exchange,
  tls: boolean,
): Promise<Context> {
  const cookie = sessionCookie({ req, res }, tls)
  const actor =
    cookie.token === null
      ? null
      : await readSession(deps, cookie.token, { requestId: req.id, network: req.ip })
  return { deps, actor, requestId: req.id, network: req.ip, cookie }
}

/** The context of a public request: nobody, ever. Cookies are not even read. */
export function createPublicContext(deps: Deps, { req }: Pick<Exchange, 'req'>): Context {
  const cookie: SessionCookie = { token: null, set: () => undefined, clear: () => undefined }
  return { deps, actor: null, requestId: req.id, network: req.ip, cookie }
}

function sessionCookie({ req, res }: Exchange, tls: boolean): SessionCookie {
  const name = cookieName(tls)
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: tls } as const
  return {
    token: req.cookies[name] ?? null,
    set: (token) => void res.setCookie(name, token, options),
    clear: () => {
      void res.clearCookie(name, options)
      void res.header('clear-site-data', '"cache", "storage"')
    },
  }
}
