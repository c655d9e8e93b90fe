import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
} from '@trpc/server'
import type { AnyTRPCRouter } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { Context } from './context.ts'

/** One query as it came over HTTP: not a batch, not a stream. */
export interface PlainQuery {
  readonly path: string
  /** The text of `?input=`; undefined or empty for a query without input. */
  readonly input: string | undefined
  readonly signal: AbortSignal | undefined
}

export interface QueryAnswer {
  readonly status: number
  /** JSON, as the client of the router expects it. */
  readonly body: string
  /** What went wrong, to be logged; null when nothing did. */
  readonly error: TRPCError | null
}

/** Whether the path names a query of the router, which `answerQuery` can then answer. */
export function isQuery(router: AnyTRPCRouter, path: string): boolean {
  const procedures = router._def.procedures as Readonly<Record<string, unknown>>
  if (!Object.hasOwn(procedures, path)) return false
  const procedure = procedures[path] as { readonly _def: { readonly type: string } }
  return procedure._def.type === 'query'
}

/**
 * Answers one query of a router with the status and the JSON that the router's own HTTP adapter would give.
 * The adapter makes a web request and a streamed web response around every call, which costs more than most
 * answers; a plain query needs neither. Never throws for what the procedure throws: that is an answer, too.
 */
export async function answerQuery(
  router: AnyTRPCRouter,
  { path, input, signal }: PlainQuery,
  createContext: () => Context | Promise<Context>,
): Promise<QueryAnswer> {
  let ctx: Context | undefined
  let value: unknown
  // Only when the procedure asks: who is not signed in is told so, whatever the input.
  const getRawInput = (): Promise<unknown> =>
    new Promise((resolve) => {
      value ??= parse(input)
      resolve(value)
    })
  try {
    ctx = await createContext()
    const data: unknown = await callTRPCProcedure({
      router,
      path,
      ctx,
      type: 'query',
      getRawInput,
      signal,
      batchIndex: 0,
    })
    return { status: 200, body: JSON.stringify({ result: { data } }), error: null }
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause)
    const config = router._def._config
    const shape: unknown = getTRPCErrorShape({
      config,
      error,
      type: 'query',
      path,
      input: value,
      ctx,
    })
    const status = getHTTPStatusCodeFromError(error)
    return { status, body: JSON.stringify({ error: shape }), error }
  }
}

function parse(input: string | undefined): unknown {
  if (input === undefined || input === '') return undefined
  try {
    return JSON.parse(input)
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause })
  }
}
