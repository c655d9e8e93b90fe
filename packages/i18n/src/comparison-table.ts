import type {
  ComparedOption,
  Comparison,
  OptionOutcome,
} from '@yichi/domain/cases/settlement/comparison'
import type { SwapUnit } from '@yichi/domain/facts/household-facts'
import type { SettlementSheet } from '@yichi/domain/facts/settlement-sheet'
import { fen, negateFen } from '@yichi/domain/money/fen'
import { inWords } from '@yichi/domain/money/in-words'
import { t } from './catalog.ts'
import { comparisonWord } from './comparison-word.ts'
import { formatArea, formatBasisPoints, formatHundredths } from './format.ts'
import type { Locale } from './locale.ts'
import { blockText } from './refusal-text.ts'
import { word } from './word.ts'

type Settled = OptionOutcome & { readonly kind: 'sheet' }

/** One way to settle as the head of a column. */
export interface ComparedColumn {
  readonly title: string
  /** Two lines for each home of an exchange: its code; its area, floor and delivery. */
  readonly details: readonly string[]
  /** Why it cannot be chosen now; `null` when it can. */
  readonly blocked: string | null
}

export type ComparedRowId =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'compensation'
  | 'swap'
  | 'R'
  | 'net'
  | 'words'
  | 'direction'
  | 'tier'
  | 'next'
  | 'voucher'

/** One figure of every way. Amounts in yuan, without the unit. */
export interface ComparedRow {
  readonly id: ComparedRowId
  readonly label: string
  /** A figure is kept to the right, words are kept to the left and may be several lines. */
  readonly figures: boolean
  /** By column; empty where a way has none, or is blocked. */
  readonly cells: readonly string[]
}

/** The comparison in words and figures, the same for screen and paper. */
export interface ComparisonTable {
  readonly columns: readonly ComparedColumn[]
  readonly rows: readonly ComparedRow[]
}

const FAMILIES = ['A', 'B', 'C', 'D'] as const

/** Lays a comparison out as a table; rows that would be empty throughout are left out. */
export function comparisonTable(locale: Locale, comparison: Comparison): ComparisonTable {
  const { options } = comparison
  const columns = options.map((option) => columnOf(locale, option))
  const rows = [
    ...FAMILIES.map((family) => {
      return figureRow(locale, family, (settled) => amount(familyFen(settled.sheet, family)))
    }),
    figureRow(locale, 'compensation', ({ sheet }) => formatHundredths(sheet.compensationFen)),
    figureRow(locale, 'swap', ({ sheet }) => amount(negateFen(sheet.swapPriceFen))),
    figureRow(locale, 'R', ({ sheet }) => amount(familyFen(sheet, 'R'))),
    figureRow(locale, 'net', ({ sheet }) => formatHundredths(sheet.netFen)),
    textRow(locale, 'words', ({ sheet }) => inWords(fen(Math.abs(sheet.netFen)))),
    textRow(locale, 'direction', ({ sheet }) => t(locale, `direction.${sheet.direction}`)),
    textRow(locale, 'tier', ({ sheet }) => tierName(locale, sheet.tier)),
    nextRow(locale, options),
    textRow(locale, 'voucher', (settled) => voucherText(locale, settled)),
  ]
  const filled = rows.map((row) => ({ ...row, cells: options.map((option) => row.cellOf(option)) }))
  return {
    columns,
    rows: filled
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .map(({ id, label, figures, cells }) => ({ id, label, figures, cells })),
  }
}

/** The tier's name, or what stands for none. */
export function tierName(locale: Locale, tier: string | null): string {
  return tier === null ? comparisonWord(locale, 'compared.tier-none') : word(locale, 'tier', tier)
}

function columnOf(locale: Locale, { kind, units, outcome }: ComparedOption): ComparedColumn {
  return {
    title: comparisonWord(locale, `option.${kind}`),
    details: units.flatMap((unit) => [unit.id, unitText(locale, unit)]),
    blocked: outcome.kind === 'blocked' ? blockText(locale, outcome.blocked) : null,
  }
}

function unitText(locale: Locale, { area, floor, delivery }: SwapUnit): string {
  return comparisonWord(locale, 'comparison.unit-detail', {
    area: formatArea(area),
    floor,
    delivery: t(locale, `delivery.${delivery}`),
  })
}

interface Row extends Omit<ComparedRow, 'cells'> {
  readonly cellOf: (option: ComparedOption) => string
}

const ofSettled =
  (cell: (settled: Settled) => string) =>
  ({ outcome }: ComparedOption): string =>
    outcome.kind === 'sheet' ? cell(outcome) : ''

type PlainRowId = Exclude<ComparedRowId, 'next'>

function figureRow(locale: Locale, id: PlainRowId, cell: (settled: Settled) => string): Row {
  return {
    id,
    label: comparisonWord(locale, `compared.${id}`),
    figures: true,
    cellOf: ofSettled(cell),
  }
}

function textRow(locale: Locale, id: PlainRowId, cell: (settled: Settled) => string): Row {
  return { ...figureRow(locale, id, cell), figures: false }
}

/** What waiting for the next tier changes; its day and name are the same for every way. */
function nextRow(locale: Locale, options: readonly ComparedOption[]): Row {
  const next = options
    .map(({ outcome }) => (outcome.kind === 'sheet' ? outcome.nextTier : null))
    .find((tier) => tier !== null)
  const from = next?.from ?? ''
  const tier =
    next === undefined || next.tier === null
      ? comparisonWord(locale, 'compared.next-none')
      : word(locale, 'tier', next.tier)
  return {
    id: 'next',
    label: comparisonWord(locale, 'compared.next', { from, tier }),
    figures: true,
    cellOf: ofSettled(({ nextTier }) => (nextTier === null ? '' : signed(nextTier.differenceFen))),
  }
}

function voucherText(locale: Locale, { voucher }: Settled): string {
  return (voucher ?? [])
    .map(({ until, bonusBp, bonusFen }) => {
      const bonus = { ratio: formatBasisPoints(bonusBp), amount: formatHundredths(bonusFen) }
      return comparisonWord(locale, 'compared.voucher-tier', { until, ...bonus })
    })
    .join('\n')
}

function familyFen(sheet: SettlementSheet, family: string): number {
  const own = sheet.lines.filter(({ code }) => code.startsWith(family))
  return own.reduce((total, line) => total + line.amountFen, 0)
}

const amount = (value: number): string => (value === 0 ? '' : formatHundredths(value))

const signed = (value: number): string =>
  value > 0 ? `+${formatHundredths(value)}` : formatHundredths(value)
