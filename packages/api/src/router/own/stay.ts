import { residentProcedure } from '../trpc.ts'

/** A sign of life: to have asked is enough. */
export const stay = residentProcedure.mutation(() => ({ ok: true as const }))
