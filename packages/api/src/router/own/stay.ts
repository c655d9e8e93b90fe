import { nothing } from '../fields.ts'
import { residentProcedure } from '../trpc.ts'

/** A sign of life: to have asked is enough. */
export const stay = residentProcedure.input(nothing).mutation(() => ({ ok: true as const }))
