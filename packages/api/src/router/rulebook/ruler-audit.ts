import { readRulerAudit } from '../../service/supervision/read-ruler-audit.ts'
import { runRulerAudit } from '../../service/supervision/run-ruler-audit.ts'
import { nothing } from '../fields.ts'
import { heavyProcedure, staffProcedure } from '../trpc.ts'

export const rulerAudit = staffProcedure.query(({ ctx }) => readRulerAudit(ctx.deps, ctx.actor))

export const runRulerAuditProcedure = heavyProcedure
  .input(nothing)
  .mutation(({ ctx }) => runRulerAudit(ctx.deps, ctx.actor))
