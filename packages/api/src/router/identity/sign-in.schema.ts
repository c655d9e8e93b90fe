import { z } from 'zod'
import { doorway, Password } from '../doorway.schema.ts'

export const SignInInput = z.strictObject({ ...doorway, password: Password })
