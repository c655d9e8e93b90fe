import {
  confirmSecondFactor,
  enrolSecondFactor,
  renewRecoveryCodes,
} from '../../service/identity/enrol-second-factor.ts'
import { nothing } from '../fields.ts'
import { staffProcedure } from '../trpc.ts'
import { ConfirmSecondFactorInput, EnrolSecondFactorInput } from './second-factor.schema.ts'

/** Offers a second factor: a picture to scan. */
export const enrolSecondFactorProcedure = staffProcedure
  .input(EnrolSecondFactorInput)
  .mutation(({ ctx, input }) => enrolSecondFactor(ctx.deps, ctx.actor, input.password))

/** Puts the offered second factor in force with its first code. */
export const confirmSecondFactorProcedure = staffProcedure
  .input(ConfirmSecondFactorInput)
  .mutation(({ ctx, input }) => confirmSecondFactor(ctx.deps, ctx.actor, input.code))

/** New recovery codes; those from before are worthless. */
export const renewRecoveryCodesProcedure = staffProcedure
  .input(nothing)
  .mutation(({ ctx }) => renewRecoveryCodes(ctx.deps, ctx.actor))
