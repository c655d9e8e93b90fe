import type { comparison as source } from '../zh-CN/comparison.ts'

/** The ways to settle side by side. */
export const comparison: Readonly<Record<keyof typeof source, string>> = {
  'comparison.note':
    'A comparison helps to choose and is not stored. The signed sheet is what counts.',
  'comparison.offersBest': 'Homes: those nearest in area',
  'comparison.offersChosen': 'Homes: {n} chosen',
  'comparison.offersHint': 'At most {n}, each in a column of its own.',
  'comparison.print': 'Print one page (PDF)',
  'comparison.title': 'Comparison',
  'comparison.until': 'this tier ends on {day}',
  'comparison.way': 'Way',
}
