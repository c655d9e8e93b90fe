import { z } from 'zod'
import { householdCode } from '../codes.ts'
import { day, id, sha256 } from '../fields.ts'

export const SignInput = z.strictObject({
  householdCode,
  sheetId: id,
  shownSha256: sha256,
  signedOn: day,
  bankAccount: z.string().trim().min(1).max(32),
  payeeName: z.string().trim().min(1).max(64),
})
