import { z } from 'zod'
import { id, sha256 } from '../fields.ts'

export const ConfirmInput = z.strictObject({ sheetId: id, shownSha256: sha256 })
