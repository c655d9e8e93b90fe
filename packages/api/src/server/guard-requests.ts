import type { FastifyInstance, FastifyRequest } from 'fastify'

/** A refusal before anything of the request is looked at. */
interface Refused {
  readonly status: number
  readonly code: string
}

const METHODS = ['GET', 'HEAD', 'POST']

/**
 * Refuses what no browser of ours sends: other methods, a query that names a key twice, a body that would have to
 * be unpacked first.
 */
export function guardRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const refused = refusalOf(request)
    if (refused === null) return undefined
    if (refused.status === 405) void reply.header('allow', METHODS.join(', '))
    const { status, code } = refused
    return reply.code(status).send({ code, requestId: request.id })
  })
}

function refusalOf({ method, headers, raw }: FastifyRequest): Refused | null {
  if (!METHODS.includes(method)) return { status: 405, code: 'method-not-allowed' }
  if (headers.host === undefined) return { status: 400, code: 'host-missing' }
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') {
    return { status: 415, code: 'encoding-not-supported' }
  }
  return namesTwice(raw.url ?? '') ? { status: 400, code: 'key-given-twice' } : null
}

/** Whether a key stands twice in the query: two readers could read two different values. */
function namesTwice(url: string): boolean {
  const start = url.indexOf('?')
  if (start === -1 || !url.includes('&', start)) return false
  const keys = [...new URLSearchParams(url.slice(start + 1)).keys()]
  return new Set(keys).size !== keys.length
}
