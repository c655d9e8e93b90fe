import { isIsoDate, weekday } from '@yichi/domain/kernel/iso-date'
import { fen } from '@yichi/domain/money/fen'
import { formatFen } from '@yichi/domain/money/format-fen'
import { t } from './catalog.ts'
import type { Locale } from './locale.ts'
import { word } from './word.ts'

/** A whole number with grouped thousands, `4,119`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A number of hundredths with two decimals and grouped thousands. */
export function formatHundredths(value: number): string {
  return formatFen(fen(value))
}

/** Fen as yuan with its unit, `258,459.00 元`. */
export function formatYuan(locale: Locale, amountFen: number): string {
  return t(locale, 'unit.yuan', { amount: formatHundredths(amountFen) })
}

/** Fen in one hundredth of the large units of money: ten thousands and hundred millions, thousands and millions. */
const HUNDREDTH_FEN = {
  'zh-CN': { wan: 10_000, yi: 100_000_000 },
  en: { wan: 1000, yi: 1_000_000 },
} as const satisfies Record<Locale, { readonly wan: number; readonly yi: number }>

/** In hundredths of a larger unit, rounded half away from zero. */
function hundredthsOf(amountFen: number, fenPerHundredth: number): number {
  const rounded = Math.floor(Math.abs(amountFen) / fenPerHundredth + 0.5)
  return amountFen < 0 ? 0 - rounded : rounded
}

/** Fen in the unit of tables: `25.85 万元`, `258.46 thousand yuan`. Never for a payment. */
export function formatWan(locale: Locale, amountFen: number): string {
  const amount = formatHundredths(hundredthsOf(amountFen, HUNDREDTH_FEN[locale].wan))
  return t(locale, 'unit.wan', { amount })
}

/** Fen in the unit of headlines: `26.35 亿元`, `2,635.00 million yuan`. */
export function formatYi(locale: Locale, amountFen: number): string {
  const amount = formatHundredths(hundredthsOf(amountFen, HUNDREDTH_FEN[locale].yi))
  return t(locale, 'unit.yi', { amount })
}

/** Hundredths of a square metre with the unit, `100.00 m²`. */
export function formatArea(centiSquareMetres: number): string {
  return `${formatHundredths(centiSquareMetres)} m²`
}

/** Basis points as a percentage without idle zeros: `62.76 %`, `60 %`. */
export function formatBasisPoints(basisPoints: number): string {
  return `${formatHundredths(basisPoints).replace(/\.?0+$/, '')} %`
}

/** A share with what it is a share of: `84.9 % (3,498 / 4,119)`; a dash when there is nothing to divide by. */
export function formatRatio(part: number, whole: number): string {
  if (whole === 0) return '—'
  const tenths = Math.floor((part * 1000) / whole + 0.5)
  return `${Math.floor(tenths / 10)}.${tenths % 10} % (${formatCount(part)} / ${formatCount(whole)})`
}

/** A legal date with its weekday, `2017-03-28 周二`; text that is no date is returned as it is. */
export function formatDate(locale: Locale, date: string): string {
  return isIsoDate(date) ? `${date} ${word(locale, 'weekday', weekday(date))}` : date
}

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** A UTC instant as date and time in Asia/Shanghai, `2017-03-28 09:32`; the zone has had no summer time since 1991. */
export function formatInstant(instant: string): string {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) return instant
  return new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}
