import { HTTP_LIMITS } from '@yichi/domain/rules/identity/edge-limits'
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import type { AnyRouter } from '@trpc/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../router/context.ts'
import type { Deps } from '../service/deps.ts'
import { answerGets, type Failure } from './answer-get.ts'
import { boundAnswers } from './bound-answers.ts'
import { guardMutations } from './guard-mutations.ts'
import { refuseNul } from './refuse-nul.ts'

export interface Mount<Router extends AnyRouter> {
  readonly router: Router
  readonly cacheControl: (request: FastifyRequest) => string
  readonly createContext: (exchange: {
    req: FastifyRequest
    res: FastifyReply
  }) => Context | Promise<Context>
}

/** Mounts a router at `/trpc` behind the guard against other sites. */
export async function mountRouter<Router extends AnyRouter>(
  app: FastifyInstance,
  deps: Deps,
  { router, cacheControl, createContext }: Mount<Router>,
): Promise<void> {
  const onError = ({ error, path, req }: Failure): void => {
    if (error.code !== 'INTERNAL_SERVER_ERROR') return
    const requestId = req.id
    deps.log.error('procedure-failed', { requestId, path, error: error.cause ?? error })
  }
  await app.register(async (scope) => {
    guardMutations(scope)
    boundAnswers(scope, deps)
    scope.addHook('onSend', async (request, reply) => {
      void reply.header('cache-control', cacheControl(request))
    })
    refuseNul(scope)
    answerGets(scope, { router, createContext, onError })
    await scope.register(fastifyTRPCPlugin, {
      prefix: '/trpc',
      trpcOptions: { router, createContext, maxBatchSize: HTTP_LIMITS.batch, onError },
    } as FastifyTRPCPluginOptions<Router>)
  })
}
