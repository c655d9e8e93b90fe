import { registerSurvey } from '../../service/survey/register-survey.ts'
import { staffProcedure } from '../trpc.ts'
import { RegisterInput } from './register.schema.ts'

export const register = staffProcedure
  .input(RegisterInput)
  .mutation(({ ctx, input }) => registerSurvey(ctx.deps, ctx.actor, input))
