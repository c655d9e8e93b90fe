import type { AnyTRPCRouter, TRPCError } from '@trpc/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerQuery, isQuery, type PlainQuery } from '../router/answer-query.ts'
import type { Context } from '../router/context.ts'

/** What the adapter writes on every answer of its own. */
const HEADERS = { vary: 'trpc-accept, accept', 'content-type': 'application/json' } as const

/** An answer that is an error. */
export interface Failure {
  readonly error: TRPCError
  readonly path: string | undefined
  readonly req: FastifyRequest
}

interface Exchange {
  readonly req: FastifyRequest
  readonly res: FastifyReply
}

interface Answering {
  readonly router: AnyTRPCRouter
  readonly createContext: (exchange: Exchange) => Context | Promise<Context>
  /** Told of every answer that is an error. */
  readonly onError: (failure: Failure) => void
}

/**
 * Answers the plain queries among the requests of a mounted router; what is not plain goes on to the adapter.
 * Status, headers and JSON are the adapter's, except that the length is told beforehand.
 */
export function answerGets(
  scope: FastifyInstance,
  { router, createContext, onError }: Answering,
): void {
  scope.addHook('preHandler', async (req, res) => {
    const exchange = { req, res }
    const query = plainQueryOf(router, exchange)
    if (query === null) return undefined
    const { status, body, error } = await answerQuery(router, query, () => createContext(exchange))
    if (error !== null) onError({ error, path: query.path, req })
    return res.code(status).headers(HEADERS).serializer(asItIs).send(body)
  })
}

/** With a serializer of its own Fastify adds no charset to the content type; the adapter has none. */
const asItIs = (body: unknown): string => String(body)

/** Aborts when the caller leaves before the answer; Fastify's own signal aborts after every answer, too. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController()
  raw.once('close', () => {
    if (!raw.writableEnded) left.abort()
  })
  return left.signal
}

/** The query a request asks for, or null when the adapter has to look at it. */
function plainQueryOf(router: AnyTRPCRouter, { req, res }: Exchange): PlainQuery | null {
  const { path } = req.params as { readonly path?: string }
  if (req.method !== 'GET' || path === undefined || !isQuery(router, path)) return null
  const { headers, raw } = req
  // Whoever asks for a stream, or sends a form or a file by GET, is refused by the adapter.
  if (headers['trpc-accept'] !== undefined || headers['content-type'] !== undefined) return null
  if (headers.accept?.includes('application/jsonl') === true) return null
  const input = inputOf(raw.url ?? '')
  return input === null ? null : { path, input, signal: signalOf(res) }
}

/**
 * The text of `?input=`, undefined without one; null as soon as anything else is asked: a batch, connection
 * parameters, an input given twice. Read as the adapter reads it, from the address and not from `req.query`,
 * which keeps what it cannot decode.
 */
function inputOf(url: string): string | undefined | null {
  const start = url.indexOf('?')
  if (url.includes('#')) return null
  if (start === -1) return undefined
  const asked = [...new URLSearchParams(url.slice(start + 1))]
  const [first] = asked
  if (first === undefined) return undefined
  return asked.length === 1 && first[0] === 'input' ? first[1] : null
}
