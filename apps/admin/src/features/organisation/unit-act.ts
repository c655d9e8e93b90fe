/** What can be done with a unit that stands, in the order offered. */
export const UNIT_ACTS = ['add', 'rename', 'move', 'close'] as const

export type UnitAct = (typeof UNIT_ACTS)[number]
