import { z } from 'zod'
import { versionId } from '../codes.ts'

export const VersionInput = z.strictObject({ id: versionId })
