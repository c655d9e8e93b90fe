import type { BoardRowView } from '../../session/visit.ts'

/** One zone's line on the progress board. */
export interface ProgressCard {
  readonly rank: number | null
  readonly zone: string
  readonly workGroup: string
  readonly households: number
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly weekSigned: number
  readonly weekHandedOver: number
}

/** Reads a row of board 5; counts that are missing are 0, a missing rank is no rank. */
export function progressCard(row: BoardRowView): ProgressCard {
  const count = (key: string): number => {
    const value = row.cells[key]
    return typeof value === 'number' ? value : 0
  }
  const text = (key: string): string => {
    const value = row.cells[key]
    return typeof value === 'string' ? value : ''
  }
  const rank = row.cells['rank']
  return {
    rank: typeof rank === 'number' ? rank : null,
    zone: text('zone'),
    workGroup: text('workGroup'),
    households: count('households'),
    measured: count('measured'),
    signed: count('signed'),
    handedOver: count('handedOver'),
    weekSigned: count('weekSigned'),
    weekHandedOver: count('weekHandedOver'),
  }
}
