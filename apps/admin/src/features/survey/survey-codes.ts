import type { QuantityUnit } from '@yichi/domain/facts/formula'

/*
 * The codes a survey form offers. Whether a rulebook knows a code is decided by the rulebook when the
 * sheet is computed, and said there; the form keeps codes of earlier surveys it does not offer.
 */

export const STRUCTURE_CODES = [
  'KJ',
  'ZH1',
  'ZH2',
  'ZM1',
  'ZM2',
  'ZM3',
  'TM1',
  'TM2',
  'YZ',
  'YT',
  'JY',
] as const

export const DECORATION_CODES = ['NONE', 'SIMPLE', 'MEDIUM', 'FINE'] as const

export const HOUSEHOLD_HARDSHIPS = ['DIBAO', 'TEKUN'] as const

export const PERSON_HARDSHIPS = [
  'DISABLED_1_2',
  'DISABLED_3_4',
  'YOUFU',
  'SHIDU',
  'SERIOUS_ILLNESS',
] as const

/** Attachments with the unit they are counted in; their names are messages `survey.attachment.<code>`. */
export const ATTACHMENT_UNITS: Readonly<Record<string, QuantityUnit>> = {
  F01: 'm2',
  F02: 'm2',
  F03: 'm2',
  F04: 'm2',
  F05: 'each',
  F06: 'm2',
  F07: 'each',
  F08: 'each',
  F09: 'each',
  F10: 'each',
  F11: 'each',
  F12: 'm3',
  F13: 'each',
  F14: 'each',
  F15: 'household',
  F16: 'household',
  F17: 'each',
  F18: 'household',
  F19: 'each',
  F20: 'each',
  F21: 'tree',
  F22: 'tree',
  F23: 'tree',
  F24: 'm2',
  F25: 'set',
}
