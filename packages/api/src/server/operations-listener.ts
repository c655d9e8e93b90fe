import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Deps } from '../service/deps.ts'
import { createHttpApp } from './http-app.ts'
import type { Metrics } from './metrics.ts'

/** For whoever runs the machine, on this machine alone: whether the county answers, and its counts. */
export async function createOperationsListener(
  deps: Deps,
  metrics: Metrics,
): Promise<FastifyInstance> {
  const app = await createHttpApp(deps, { tls: false })
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('cache-control', 'no-store')
  })
  app.get('/health', async (request, reply) => {
    try {
      await sql`select 1`.execute(deps.db)
      return { status: 'ok' }
    } catch (error) {
      deps.log.error('database-does-not-answer', { requestId: request.id, error })
      return reply.code(503).send({ status: 'database-does-not-answer' })
    }
  })
  app.get('/metrics', (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text()),
  )
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ code: 'not-found', requestId: request.id }),
  )
  return app
}
