import { LIMITS } from '@yichi/domain/rules/identity/limits'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context, DeviceCookie, SessionCookie } from '../router/context.ts'
import type { Deps } from '../service/deps.ts'
import { readSession } from '../service/identity/read-session.ts'
import { readResident } from '../service/resident-session.ts'

/** A cookie's name. The prefix binds it to this host and to TLS; browsers refuse it without. */
export function cookieName(tls: boolean, door: 'sid' | 'own' = 'sid'): string {
  return tls ? `__Host-${door}` : door
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
  const cookie = sessionCookie({ req, res }, cookieName(tls), tls)
  const actor =
    cookie.token === null
      ? null
      : await readSession(deps, cookie.token, { requestId: req.id, network: req.ip })
  const device = deviceCookie({ req, res }, tls)
  const userAgent = req.headers['user-agent'] ?? ''
  const visitor = { requestId: req.id, network: req.ip, userAgent }
  return { deps, actor, resident: null, ...visitor, cookie, device }
}

/** Whether a public request asks for something of the residents' door. */
export function asksOwn({ url }: Pick<FastifyRequest, 'url'>): boolean {
  return /[/,]own[.]/.test(url.split('?')[0] ?? '')
}

/**
 * The context of a public request: never a member of staff. A resident, where the residents' door is asked and its
 * own cookie says so; for everything else cookies are not even read.
 */
export function createPublicContext(
  deps: Deps,
  { req, res }: Exchange,
  tls: boolean,
): Context | Promise<Context> {
  const device: DeviceCookie = { token: null, set: () => undefined }
  const visitor = { requestId: req.id, network: req.ip, userAgent: '' }
  const nobody = { deps, actor: null, resident: null, ...visitor, device } as const
  if (!asksOwn(req)) {
    const cookie: SessionCookie = { token: null, set: () => undefined, clear: () => undefined }
    return { ...nobody, cookie }
  }
  const cookie = sessionCookie({ req, res }, cookieName(tls, 'own'), tls)
  return cookie.token === null
    ? { ...nobody, cookie }
    : readResident(deps, cookie.token, nobody).then((resident) => ({ ...nobody, resident, cookie }))
}

/** The name of the cookie by which a browser is known again. */
function deviceCookieName(tls: boolean): string {
  return tls ? '__Host-device' : 'device'
}

function deviceCookie({ req, res }: Exchange, tls: boolean): DeviceCookie {
  const name = deviceCookieName(tls)
  const maxAge = Math.floor(LIMITS.devices.knownMs / 1_000)
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: tls, maxAge } as const
  return {
    token: req.cookies[name] ?? null,
    set: (token) => void res.setCookie(name, token, options),
  }
}

function sessionCookie({ req, res }: Exchange, name: string, tls: boolean): SessionCookie {
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
