import { RETURN_CODES } from '@yichi/domain/rules/approval/chains'
import { z } from 'zod'
import { id, sentence, sha256 } from '../fields.ts'

const FUND_STEPS = [
  'agreement-review',
  'deputy-preview',
  'office-director',
  'finance-leader',
  'platform-company',
  'agent-bank',
  'paid-to-household',
] as const

export const ActInput = z.strictObject({
  approvalId: id,
  decision: z.enum(['pass', 'return', 'hold', 'release']),
  shownSha256: sha256,
  /** The step that was on the screen, for a precise answer when it is no longer due. */
  step: z.enum(FUND_STEPS).optional(),
  returnCode: z.enum(RETURN_CODES).optional(),
  reason: sentence.optional(),
})
