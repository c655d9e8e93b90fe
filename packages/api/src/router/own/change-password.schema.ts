import { z } from 'zod'

const password = z.string().min(1).max(128)

export const OwnPasswordInput = z.strictObject({ current: password, next: password })
