import { z } from 'zod'
import { period } from '../codes.ts'

export const PeriodInput = z.strictObject({ period })
