import { HTTP_LIMITS } from '@yichi/domain/rules/identity/edge-limits'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify'
import type { Deps } from '../service/deps.ts'
import { answerClientError } from './client-error.ts'
import { guardRequests } from './guard-requests.ts'
import { securityHeaders } from './security-headers.ts'

/** A batch names its procedures in the path. */
const PARAM_LENGTH_MAX = 1_000
/** How often connections are looked at whose headers are late. */
const LOOK_MS_MAX = 5_000

export interface HttpOptions {
  readonly tls: boolean
  /** Networks whose `X-Forwarded-*` headers are believed; from anybody else they are not read. */
  readonly trustProxy?: readonly string[]
  /** How long the headers of a request may take. */
  readonly headersMs?: number
}

/** What all listeners share: limits, security headers, and errors that tell nothing of the inside. */
export async function createHttpApp(
  deps: Deps,
  { tls, trustProxy = [], headersMs = HTTP_LIMITS.headersMs }: HttpOptions,
): Promise<FastifyInstance> {
  const headers = securityHeaders(tls)
  const app = fastify({
    logger: false,
    bodyLimit: HTTP_LIMITS.bodyBytes,
    requestTimeout: HTTP_LIMITS.requestMs,
    forceCloseConnections: true,
    trustProxy: trustProxy.length === 0 ? false : [...trustProxy],
    genReqId: () => deps.ids(),
    routerOptions: { maxParamLength: PARAM_LENGTH_MAX },
    http: {
      headersTimeout: headersMs,
      connectionsCheckingInterval: Math.min(headersMs, LOOK_MS_MAX),
      maxHeaderSize: HTTP_LIMITS.headerBytes,
      // Refused by our own guard, which writes the headers of every answer.
      requireHostHeader: false,
    },
    clientErrorHandler: (error, socket) =>
      answerClientError(error, socket, { requestId: deps.ids(), headers }),
    frameworkErrors: (_error, request, reply: FastifyReply) => {
      void reply.headers({ ...headers, 'x-request-id': request.id })
      void reply.code(400).send({ code: 'bad-request', requestId: request.id })
    },
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers)
    // What a person reads out to whoever looks into the log.
    void reply.header('x-request-id', request.id)
  })
  guardRequests(app)
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) deps.log.error('request-failed', { requestId: request.id, error })
    const code = status >= 500 ? 'internal-error' : 'bad-request'
    return reply.code(status).send({ code, requestId: request.id })
  })
  return app
}
