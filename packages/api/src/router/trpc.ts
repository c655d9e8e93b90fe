import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import { requireCallable, requireResident } from '../service/authorise.ts'
import { recordRefusal } from '../service/record-refusal.ts'
import { RefusalError } from '../service/refusal-error.ts'
import { requireTerminal } from '../service/require-terminal.ts'
import type { Context } from './context.ts'

type RefusalStatus =
  'UNPROCESSABLE_CONTENT' | 'FORBIDDEN' | 'NOT_FOUND' | 'TOO_MANY_REQUESTS' | 'UNAUTHORIZED'

const STATUS_OF_REFUSAL: Readonly<Record<string, RefusalStatus>> = {
  'not-allowed': 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  'password-change-required': 'FORBIDDEN',
  'second-factor-required': 'FORBIDDEN',
  'sign-in-required': 'UNAUTHORIZED',
  'step-up-required': 'FORBIDDEN',
  'terminal-not-allowed': 'FORBIDDEN',
  'too-busy': 'TOO_MANY_REQUESTS',
  'too-many-requests': 'TOO_MANY_REQUESTS',
  'too-many-attempts': 'TOO_MANY_REQUESTS',
}

/** What is wrong with an input, by the path inside it. */
export interface InputIssue {
  readonly path: string
  readonly message: string
}

function inputIssues(cause: unknown): readonly InputIssue[] | null {
  if (!(cause instanceof z.ZodError)) return null
  return cause.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
}

function publicMessage(error: TRPCError, issues: readonly InputIssue[] | null): string {
  if (error.cause instanceof RefusalError) return error.cause.code
  if (issues !== null) return 'bad input'
  return error.code === 'INTERNAL_SERVER_ERROR' ? 'internal error' : error.message
}

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter({ shape, error, ctx }) {
    const { cause } = error
    const issues = inputIssues(cause)
    const { code, httpStatus, path } = shape.data
    const refusal =
      cause instanceof RefusalError ? { code: cause.code, params: cause.params } : null
    const requestId = ctx?.requestId ?? null
    const message = publicMessage(error, issues)
    return { ...shape, message, data: { code, httpStatus, path, refusal, issues, requestId } }
  },
})

/**
 * Gives a refusal its HTTP status, once it is in the trail when somebody is signed in, and has the other answers
 * checked; everything else stays what it is.
 */
const watchAnswers = t.middleware(async ({ ctx, path, next, getRawInput }) => {
  const result = await next()
  if (result.ok) ctx.deps.checkAnswer?.(path, result.data)
  if (!result.ok && result.error.cause instanceof RefusalError) {
    const { cause } = result.error
    const code = STATUS_OF_REFUSAL[cause.code] ?? 'UNPROCESSABLE_CONTENT'
    // What was refused for being too much must not cost a row of the trail each: it is counted elsewhere.
    if (ctx.actor !== null && code !== 'TOO_MANY_REQUESTS') {
      const input = await getRawInput()
      await recordRefusal(ctx.deps, ctx.actor, { procedure: path, refusal: cause, input })
    }
    throw new TRPCError({ code, cause })
  }
  return result
})

export const router = t.router

/**
 * Answers at a beat: how long the work took does not show in when the answer comes. The beat is longer than the work,
 * in milliseconds.
 */
export const atBeat = (beatMs: number) =>
  t.middleware(async ({ ctx, next }) => {
    const wait = ctx.pace?.(beatMs)
    const result = await next()
    await wait?.()
    return result
  })

export const createCallerFactory = t.createCallerFactory

/** A procedure anybody may call. */
export const publicProcedure = t.procedure.use(watchAnswers).use(async ({ ctx, next }) => {
  await ctx.gate?.admit()
  return next()
})

/**
 * A procedure of signed-in staff: `ctx.actor` is there, and the table of authority lets them call it somewhere.
 * Whether for this very thing, the services decide.
 */
export const staffProcedure = publicProcedure.use(({ ctx, path, next }) => {
  if (ctx.actor === null) throw new RefusalError('sign-in-required')
  requireTerminal(ctx.deps, ctx.actor.roles, ctx.network)
  requireCallable(ctx.actor, path, ctx.deps.clock())
  return next({ ctx: { ...ctx, actor: ctx.actor } })
})

/** A procedure of a signed-in resident, about the one household that is their own: `ctx.resident` is there. */
export const residentProcedure = publicProcedure.use(({ ctx, path, next }) => {
  const resident = requireResident(ctx.resident, path)
  return next({ ctx: { ...ctx, resident } })
})

/** A procedure of staff whose work holds the machine for seconds: it waits its turn. */
export const heavyProcedure = staffProcedure.use(({ ctx, next }) =>
  ctx.gate === undefined ? next() : ctx.gate.inTurn(next),
)
