import { HTTP_LIMITS } from '@yichi/domain/rules/identity/edge-limits'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../service/deps.ts'

/** Lets no answer out that is larger than a browser should have to read: the caller learns its number instead. */
export function boundAnswers(scope: FastifyInstance, deps: Pick<Deps, 'log'>): void {
  scope.addHook('onSend', async (request, reply, payload) => {
    const body = payload instanceof ReadableStream ? await wholeText(payload) : payload
    if (typeof body !== 'string' || body.length <= HTTP_LIMITS.answerBytes) return body
    deps.log.error('answer-too-large', { requestId: request.id, characters: body.length })
    void reply.code(500).removeHeader('content-length')
    return JSON.stringify({ code: 'internal-error', requestId: request.id })
  })
}

/** The adapter's stream is one piece of text: read whole, its length is known and can be told. */
function wholeText(stream: ReadableStream): Promise<string> {
  return new Response(stream).text()
}
