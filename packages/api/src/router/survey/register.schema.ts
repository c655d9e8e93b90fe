import { z } from 'zod'
import { householdCode } from '../codes.ts'
import { day, login } from '../fields.ts'
import { surveyFacts } from '../facts.schema.ts'

export const RegisterInput = z.strictObject({
  householdCode,
  surveyedOn: day,
  secondSurveyorLogin: login,
  confirmedBy: z.enum(['owner', 'witness']),
  confirmedOn: day,
  facts: surveyFacts,
})
