import { z } from 'zod'
import { zoneCode } from '../codes.ts'

export const UnitsInput = z.strictObject({ zoneCode })
