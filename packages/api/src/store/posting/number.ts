import type { BoardNo } from '../../view/posting.ts'

/** Stands for the whole county where a zone's code would stand. */
export const COUNTY_CODE = '00'

/** The number on the paper: `B1-03-0007` is the seventh posting of board 1 in zone 03. */
export function postingNumber(board: BoardNo, zoneCode: string, issue: number): string {
  return `B${board}-${zoneCode}-${String(issue).padStart(4, '0')}`
}
