import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import { publicRouter } from '../router/public-router.ts'
import type { Deps } from '../service/deps.ts'
import { asksOwn, createPublicContext } from './create-context.ts'
import { createHttpApp } from './http-app.ts'
import { mountRouter } from './mount-router.ts'
import { serveApp } from './serve-app.ts'
import type { ListenerOptions } from './staff-listener.ts'

/** The public listener, not listening yet: the kiosk and the public procedures, on an origin of its own. */
export async function createPublicListener(
  deps: Deps,
  { dist, tls }: ListenerOptions,
): Promise<FastifyInstance> {
  const app = await createHttpApp(deps, tls)
  await app.register(cookie)
  await mountRouter(app, deps, {
    router: publicRouter,
    cacheControl: (request) => (asksOwn(request) ? 'no-store' : 'no-cache'),
    createContext: (exchange) => createPublicContext(deps, exchange, tls),
  })
  await serveApp(app, dist)
  return app
}
