import { z } from 'zod'
import { zoneCode } from '../codes.ts'

export const WallInput = z.strictObject({ zoneCode })
