import { z } from 'zod'
import { cursorOf } from '../codes.ts'
import { pagingFields } from '../paging.ts'

export const InboxInput = z.strictObject({ ...pagingFields, cursor: cursorOf(2) })
