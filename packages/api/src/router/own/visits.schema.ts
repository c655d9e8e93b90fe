import { z } from 'zod'
import { cursorOf } from '../codes.ts'

export const VisitsInput = z.strictObject({ cursor: cursorOf(1) })
