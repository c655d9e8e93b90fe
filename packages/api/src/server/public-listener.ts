import cookie from '@fastify/cookie'
import { FEED_LIMIT } from '@yichi/domain/rules/identity/edge-limits'
import type { FastifyInstance } from 'fastify'
import { publicRouter } from '../router/public-router.ts'
import type { Deps } from '../service/deps.ts'
import { asksOwn, createPublicContext } from './create-context.ts'
import { createGate } from './create-gate.ts'
import { createHeavyLine } from './heavy-line.ts'
import { createHttpApp } from './http-app.ts'
import { createMetrics } from './metrics.ts'
import { mountRouter } from './mount-router.ts'
import { serveApp } from './serve-app.ts'
import type { ListenerOptions } from './staff-listener.ts'
import { takeReports } from './take-reports.ts'
import { createThrottle } from './throttle.ts'

/** The public listener, not listening yet: the kiosk and the public procedures, on an origin of its own. */
export async function createPublicListener(
  deps: Deps,
  options: ListenerOptions,
): Promise<FastifyInstance> {
  const { dist, tls, calls = FEED_LIMIT, metrics = createMetrics() } = options
  const app = await createHttpApp(deps, options)
  metrics.watch(app, 'public')
  await app.register(cookie)
  const keeping = { throttle: createThrottle(calls), heavy: createHeavyLine(), metrics }
  await mountRouter(app, deps, {
    router: publicRouter,
    cacheControl: (request) => (asksOwn(request) ? 'no-store' : 'no-cache'),
    createContext: async (exchange) => ({
      ...(await createPublicContext(deps, exchange, tls)),
      gate: createGate(keeping, exchange.req.ip, exchange.res),
    }),
  })
  await takeReports(app, deps, metrics)
  await serveApp(app, dist)
  return app
}
