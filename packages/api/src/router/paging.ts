import { PAGE_MOST } from '@yichi/domain/rules/identity/edge-limits'
import { z } from 'zod'

export const PAGE_LIMIT_DEFAULT = 50
export const PAGE_LIMIT_MAX = PAGE_MOST

/** Input fields of every list: an opaque cursor from the page before, and a bounded size. */
export const pagingFields = {
  cursor: z.string().min(1).max(500).optional(),
  limit: z.int().min(1).max(PAGE_LIMIT_MAX).default(PAGE_LIMIT_DEFAULT),
}
