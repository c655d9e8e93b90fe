import cookie from '@fastify/cookie'
import { CALLS_LIMIT, type RateLimit } from '@yichi/domain/rules/identity/edge-limits'
import type { FastifyInstance } from 'fastify'
import { staffRouter } from '../router/staff-router.ts'
import type { Deps } from '../service/deps.ts'
import { createStaffContext } from './create-context.ts'
import { createGate } from './create-gate.ts'
import { createHeavyLine } from './heavy-line.ts'
import { createHttpApp, type HttpOptions } from './http-app.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { mountRouter } from './mount-router.ts'
import { pace } from './pace.ts'
import { serveApp } from './serve-app.ts'
import { takeReports } from './take-reports.ts'
import { createThrottle } from './throttle.ts'

export interface ListenerOptions extends HttpOptions {
  /** The folder of the built web app; null serves procedures alone. */
  readonly dist: string | null
  readonly metrics?: Metrics
  /** How often one person, or one device, may call. */
  readonly calls?: RateLimit
  /** Whether answers that must tell nothing wait for their beat; a test of other things need not. */
  readonly isPaced?: boolean
}

/** The staff listener, not listening yet: the console and every staff procedure. */
export async function createStaffListener(
  deps: Deps,
  options: ListenerOptions,
): Promise<FastifyInstance> {
  const { dist, tls, calls = CALLS_LIMIT, metrics = createMetrics(), isPaced = true } = options
  const app = await createHttpApp(deps, options)
  metrics.watch(app, 'staff')
  await app.register(cookie)
  const keeping = { throttle: createThrottle(calls), heavy: createHeavyLine(), metrics }
  await mountRouter(app, deps, {
    router: staffRouter,
    cacheControl: () => 'no-store',
    createContext: async (exchange) => {
      const visitor = await createStaffContext(deps, exchange, tls)
      const context = isPaced ? { ...visitor, pace } : visitor
      if (context.actor === null) return context
      return { ...context, gate: createGate(keeping, context.actor.accountId, exchange.res) }
    },
  })
  await takeReports(app, deps, metrics)
  await serveApp(app, dist)
  return app
}
