import type { wall as source } from '../zh-CN/wall.ts'

/** The three-star wall. */
export const wall: Readonly<Record<keyof typeof source, string>> = {
  'wall.days': 'Days there',
  'wall.daysInState': '{n} days at this point',
  'wall.empty': 'No buildings or households are registered in this zone yet.',
  'wall.filter': 'Filter by stars',
  'wall.help':
    'Point at a cell to see a household, click to open it; with the keyboard, move with the arrows and press Enter.',
  'wall.label': 'Three-star wall of {zone}: arrows move, Enter opens',
  'wall.payment': 'Payment',
  'wall.paymentLegend': 'Line at the foot of a cell: short, partly paid; long, paid in full',
  'wall.title': 'Three-star wall',
}
