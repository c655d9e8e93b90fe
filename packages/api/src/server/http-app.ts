import helmet from '@fastify/helmet'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Deps } from '../service/deps.ts'

const BODY_LIMIT = 1_048_576
const REQUEST_TIMEOUT_MS = 30_000
/** A batch names its procedures in the path. */
const PARAM_LENGTH_MAX = 1_000
const YEAR_SECONDS = 31_536_000

const SELF = ["'self'"]
const NONE = ["'none'"]

/** Written out whole: what is not named here may not be loaded. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    'default-src': NONE,
    'script-src': SELF,
    'style-src': SELF,
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': SELF,
    'connect-src': SELF,
    'manifest-src': SELF,
    'worker-src': SELF,
    'base-uri': NONE,
    'object-src': NONE,
    'form-action': SELF,
    'frame-ancestors': NONE,
  },
}

const PERMISSIONS_POLICY = 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()'

/** What both listeners share: limits, security headers, and errors that tell nothing of the inside. */
export async function createHttpApp(deps: Deps, tls: boolean): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    genReqId: () => deps.ids(),
    routerOptions: { maxParamLength: PARAM_LENGTH_MAX },
  })
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    hsts: tls ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', PERMISSIONS_POLICY)
    // What a person reads out to whoever looks into the log.
    void reply.header('x-request-id', request.id)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) deps.log.error('request-failed', { requestId: request.id, error })
    const code = status >= 500 ? 'internal-error' : 'bad-request'
    return reply.code(status).send({ code, requestId: request.id })
  })
  return app
}
