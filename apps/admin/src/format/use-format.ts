import {
  formatCount,
  formatDate,
  formatHundredths,
  formatInstant,
  formatWan,
  formatYi,
  formatYuan,
} from '@yichi/i18n/format'
import { storeToRefs } from 'pinia'
import { usePreferences } from '../stores/preferences.ts'

export interface UseFormatReturn {
  /** `4,119` */
  readonly count: (value: number) => string
  /** `2017-03-28 周二`; a dash for none. */
  readonly day: (day: string | null | undefined) => string
  /** `2017-03-28 09:32`, in Shanghai; a dash for none. */
  readonly instant: (instant: string | null | undefined) => string
  /** `258,459.00 元`, or in 万元 when the reader chose so. */
  readonly money: (amountFen: number) => string
  /** `258,459.00 元` to the fen, whatever the reader chose. */
  readonly exact: (amountFen: number) => string
  /** `25.85 万元`, for the ticks of a chart, whatever the reader chose. */
  readonly wan: (amountFen: number) => string
  /** `26.35 亿元` */
  readonly yi: (amountFen: number) => string
  /** Hundredths of a unit, `100.50`. */
  readonly hundredths: (value: number) => string
}

/** Figures and dates as the reader wants them; follows language and money unit. */
export function useFormat(): UseFormatReturn {
  const { locale, moneyUnit } = storeToRefs(usePreferences())
  const exact = (amountFen: number): string => formatYuan(locale.value, amountFen)
  return {
    count: formatCount,
    day: (day) => (day ? formatDate(locale.value, day) : '—'),
    instant: (instant) => (instant ? formatInstant(instant) : '—'),
    money: (amountFen) =>
      moneyUnit.value === 'wan' ? formatWan(locale.value, amountFen) : exact(amountFen),
    exact,
    wan: (amountFen) => formatWan(locale.value, amountFen),
    yi: (amountFen) => formatYi(locale.value, amountFen),
    hundredths: formatHundredths,
  }
}
