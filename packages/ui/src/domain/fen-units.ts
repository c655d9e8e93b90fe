import type { Fen } from '@yichi/domain/money/fen'
import { formatFen } from '@yichi/domain/money/format-fen'
import { mulDivHalfUp } from '@yichi/domain/money/mul-div'

/** Unit an amount is shown in: 元, 万元 or 亿元. */
export type FenUnit = 'yuan' | 'wan' | 'yi'

/** Words of the three units in the reader's language. */
export type FenUnitLabels = Readonly<Record<FenUnit, string>>

export const FEN_UNITS_ZH: FenUnitLabels = { yuan: '元', wan: '万元', yi: '亿元' }

const FEN_PER_HUNDREDTH: Readonly<Record<FenUnit, number>> = {
  yuan: 1,
  wan: 10_000,
  yi: 100_000_000,
}

/** The amount in a unit with two decimals, half away from zero: 25,845,900 fen in wan is `25.85`. */
export function formatFenIn(amount: Fen, unit: FenUnit): string {
  return formatFen(mulDivHalfUp(amount, 1, FEN_PER_HUNDREDTH[unit])).replace(/^-/, '−')
}
