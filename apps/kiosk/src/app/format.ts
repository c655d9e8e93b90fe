import { isIsoDate, weekday } from '@yichi/domain/kernel/iso-date'
import { fen } from '@yichi/domain/money/fen'
import { formatFen } from '@yichi/domain/money/format-fen'
import { word } from './words.ts'

/** Fen as yuan with its unit, `258,459.00 元`. */
export function moneyText(amountFen: number): string {
  const amount = formatFen(fen(amountFen)).replace(/^-/, '−')
  return word('unit', 'yuan').replace('{amount}', amount)
}

/** Hundredths of a square metre, `86.32 m²`. */
export function areaText(hundredths: number): string {
  return `${formatFen(fen(hundredths))} m²`
}

/** A legal date with its weekday, `2017-03-28 周二`; text that is no date is left as it is. */
export function dateText(day: string): string {
  return isIsoDate(day) ? `${day} ${word('weekday', weekday(day))}` : day
}

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** A UTC instant as date and time in Asia/Shanghai, `2017-03-28 09:32`. */
export function instantText(instant: string): string {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) return instant
  return new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}
