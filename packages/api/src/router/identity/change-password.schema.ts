import { z } from 'zod'
import { Password } from '../doorway.schema.ts'

export const ChangePasswordInput = z.strictObject({ current: Password, next: Password })
