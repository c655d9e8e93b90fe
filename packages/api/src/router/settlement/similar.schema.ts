import { z } from 'zod'
import { householdCode } from '../codes.ts'

export const SimilarInput = z.strictObject({ householdCode })
