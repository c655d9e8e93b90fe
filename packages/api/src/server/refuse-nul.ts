import type { FastifyInstance, FastifyRequest } from 'fastify'

/** The character NUL, as it is or as JSON writes it. One database keeps it, the other cannot. */
const NUL = /\0|\\u0000/

/** Refuses inputs that hold NUL: no text of a county does, and PostgreSQL has no place for it. */
export function refuseNul(scope: FastifyInstance): void {
  scope.addHook('preHandler', async (request, reply) => {
    if (!holdsNul(request)) return undefined
    return reply.code(400).send({ code: 'nul-in-input', requestId: request.id })
  })
}

function holdsNul({ body, query }: FastifyRequest): boolean {
  if (typeof body === 'string' && NUL.test(body)) return true
  return Object.values(query as object).some((text) => NUL.test(String(text)))
}
