import type { Relation } from '@yichi/api/view/authority'

/** The ties that keep somebody off a case, the nearest first. */
export const RELATIONS = [
  'self',
  'spouse',
  'parent-or-child',
  'sibling',
  'other-relative',
  'interest',
] as const satisfies readonly Relation[]
