import { z } from 'zod'
import { zoneCode } from '../codes.ts'

export const ColleaguesInput = z.strictObject({
  zoneCode,
  role: z.enum(['surveyor', 'acceptor']),
})
