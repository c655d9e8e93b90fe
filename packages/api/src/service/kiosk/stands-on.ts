import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import type { BasisSheet, PostingBasis } from '../../store/posting/basis-reader.ts'
import type { PublicCell } from '../../view/posting.ts'

/** The boards whose rows are settled. */
export type SettledBoard = 2 | 3 | 4

type Cells = Readonly<Record<string, PublicCell>>

interface Kept extends PostingBasis {
  readonly sheet: BasisSheet
  readonly lines: readonly SheetLine[]
}

/** Whether the figures kept with the sheets are those of the row. */
export function standsOn(board: SettledBoard, cells: Cells, kept: Kept): boolean {
  switch (board) {
    case 2:
      return agreementStands(cells, kept)
    case 3:
      return instalmentStands(cells, kept)
    case 4:
      return rewardsStand(cells, kept)
    default:
      return board satisfies never
  }
}

function agreementStands(cells: Cells, { signedOn, signed }: Kept): boolean {
  const { totalFen, signingDay, mode } = cells
  const isSame = totalFen === signed.publicNetFen && mode === signed.facts.mode
  return isSame && cells['signedOn'] === signedOn && signingDay === signed.dayNo
}

/** The first instalment is the public net as signed; the next is what the final sheet adds to it. */
function instalmentStands(cells: Cells, { signed, final }: Kept): boolean {
  const posted = Number(cells['dueFen']) - Number(cells['collectFen'])
  if (cells['instalment'] === 1) return posted === signed.publicNetFen
  return final !== null && posted === final.publicNetFen - signed.publicNetFen
}

const REWARDS = {
  D01: 'signingRewardFen',
  D02: 'handoverRewardFen',
  D03: 'monetisationFen',
  D04: 'conformityFen',
} as const

function rewardsStand(cells: Cells, { sheet, lines }: Kept): boolean {
  if (cells['tier'] !== sheet.tier) return false
  return Object.entries(REWARDS).every(([code, key]) => {
    const own = lines.filter((line) => line.code === code)
    return cells[key] === own.reduce((total, line) => total + line.amountFen, 0)
  })
}
