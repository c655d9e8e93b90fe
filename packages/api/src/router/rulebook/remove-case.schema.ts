import { z } from 'zod'
import { caseId } from '../codes.ts'
import { id } from '../fields.ts'

export const RemoveCaseInput = z.strictObject({ draftId: id, caseId })
