import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** The header that every change must carry; no form and no link of another site can set it. */
export const GUARD_HEADER = 'x-yichi'

/**
 * Refuses requests that another site could have made: changes need JSON, our header, and a browser
 * that says they come from this very origin. Asking is by GET, changing by POST, nothing else.
 */
export function guardMutations(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const refusal = refusalOf(request)
    if (refusal !== null) return refuse(reply, request, refusal)
    return undefined
  })
}

interface Refused {
  readonly status: number
  readonly code: string
}

function refusalOf(request: FastifyRequest): Refused | null {
  const { method, headers } = request
  if (method === 'GET') return null
  if (method !== 'POST') return { status: 405, code: 'method-not-allowed' }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return { status: 415, code: 'json-only' }
  if (headers[GUARD_HEADER] !== '1') return { status: 403, code: 'header-missing' }
  return isSameOrigin(request) ? null : { status: 403, code: 'other-origin' }
}

function isSameOrigin({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}

function refuse(reply: FastifyReply, request: FastifyRequest, { status, code }: Refused) {
  return reply.code(status).send({ code, requestId: request.id })
}
