import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import { staffRouter } from '../router/staff-router.ts'
import type { Deps } from '../service/deps.ts'
import { createStaffContext } from './create-context.ts'
import { createHttpApp } from './http-app.ts'
import { mountRouter } from './mount-router.ts'
import { serveApp } from './serve-app.ts'

export interface ListenerOptions {
  /** The folder of the built web app; null serves procedures alone. */
  readonly dist: string | null
  readonly tls: boolean
}

/** The staff listener, not listening yet: the console and every staff procedure. */
export async function createStaffListener(
  deps: Deps,
  { dist, tls }: ListenerOptions,
): Promise<FastifyInstance> {
  const app = await createHttpApp(deps, tls)
  await app.register(cookie)
  await mountRouter(app, deps, {
    router: staffRouter,
    cacheControl: () => 'no-store',
    createContext: (exchange) => createStaffContext(deps, exchange, tls),
  })
  await serveApp(app, dist)
  return app
}
