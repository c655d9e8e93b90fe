import type { BoardRowView } from '../../session/visit.ts'
import { rowCells } from './row-cells.ts'
import type { RowCells } from './row-cells.ts'
import type { RowWords } from './row-words.ts'

/** A row as a line of the list: who, where, and the two things people look for first. */
export interface RowCard {
  readonly code: string
  readonly name: string
  readonly place: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

const DASH = '—'

function factsOf(board: number, cells: RowCells, say: RowWords): RowCard['facts'] {
  const fact = (label: string, value: string) => ({ label: say.t(`card.${label}`), value })
  const area = (key: string): string => whenNumber(cells.number(key), say.area)
  const money = (key: string): string => whenNumber(cells.number(key), say.money)
  const spoken = (family: string, key: string): string => {
    const code = cells.text(key)
    return code === null ? DASH : say.word(family, code)
  }
  switch (board) {
    case 1:
      return [fact('areaMeasured', area('measuredArea')), fact('areaLegal', area('legalArea'))]
    case 2:
      return [fact('mode', spoken('mode', 'mode')), agreedTotal(cells, say)]
    case 3:
      return [
        (cells.number('collectFen') ?? 0) > 0
          ? fact('collect', money('collectFen'))
          : fact('due', money('dueFen')),
        fact('status', statusOf(cells, say)),
      ]
    default:
      return [fact('tier', spoken('tier', 'tier')), fact('reward', say.money(rewardTotal(cells)))]
  }
}

/** What an agreement comes to; where the new home is dearer, what the household pays in. */
function agreedTotal(cells: RowCells, say: RowWords): RowCard['facts'][number] {
  const total = cells.number('totalFen')
  const value = whenNumber(total, (amount) => say.money(Math.abs(amount)))
  return { label: say.t(total !== null && total < 0 ? 'card.collect' : 'card.total'), value }
}

function whenNumber(value: number | null, format: (value: number) => string): string {
  return value === null ? DASH : format(value)
}

/** How a payment stands, in this screen's own words; money the household pays in is received, not paid. */
function statusOf(cells: RowCells, say: RowWords): string {
  const status = cells.text('status')
  if (status === 'paid' && (cells.number('collectFen') ?? 0) > 0) return say.t('status.received')
  const known = status === 'paid' || status === 'processing' || status === 'returned'
  return known ? say.t(`status.${status}`) : (status ?? DASH)
}

/** Fen of all rewards in a row of board 4. */
export function rewardTotal(cells: RowCells): number {
  return ['signingRewardFen', 'handoverRewardFen', 'monetisationFen', 'conformityFen'].reduce(
    (total, key) => total + (cells.number(key) ?? 0),
    0,
  )
}

export function rowCard(board: number, row: BoardRowView, say: RowWords): RowCard {
  const cells = rowCells(row.cells)
  return {
    code: row.householdCode,
    name: cells.text('maskedName') ?? DASH,
    place: say.place(row),
    facts: factsOf(board, cells, say),
  }
}
