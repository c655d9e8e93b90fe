import type { AnyTRPCRouter } from '@trpc/server'
import type { z } from 'zod'
import { publicRouter } from '../../src/router/public-router.ts'
import { staffRouter } from '../../src/router/staff-router.ts'

/** A procedure as it stands at a listener. */
export interface Procedure {
  readonly path: string
  readonly listener: 'staff' | 'public'
  readonly type: 'query' | 'mutation'
  /** What it takes; nothing where it takes nothing. */
  readonly input: z.ZodType | undefined
}

function proceduresOf(router: AnyTRPCRouter, listener: Procedure['listener']): Procedure[] {
  const all = router._def.procedures as Readonly<
    Record<string, { _def: { type: Procedure['type']; inputs: readonly z.ZodType[] } }>
  >
  return Object.entries(all).map(([path, { _def }]) => {
    return { path, listener, type: _def.type, input: _def.inputs[0] }
  })
}

/** Every procedure of both listeners. */
export const PROCEDURES: readonly Procedure[] = [
  ...proceduresOf(staffRouter, 'staff'),
  ...proceduresOf(publicRouter, 'public'),
]
