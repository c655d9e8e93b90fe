import type { ComparedOption } from '@yichi/domain/cases/settlement/comparison'
import { areaText, moneyText } from '../../app/format.ts'

type Say = (key: string, params?: Record<string, string | number>) => string

function sheetOf(options: readonly ComparedOption[], kind: ComparedOption['kind']) {
  const option = options.find((each) => each.kind === kind)
  return option?.outcome.kind === 'sheet' ? { ...option, outcome: option.outcome } : null
}

/** What differs between the ways, named in words: money in hand, the home, the bonus. */
export function differenceTexts(options: readonly ComparedOption[], say: Say): string[] {
  const texts: string[] = []
  const money = sheetOf(options, 'MONETARY')
  const exchange = sheetOf(options, 'EXCHANGE')
  const voucher = sheetOf(options, 'VOUCHER')
  if (money !== null && exchange !== null) {
    const difference = money.outcome.sheet.netFen - exchange.outcome.sheet.netFen
    const names = [say('way.MONETARY'), say('way.EXCHANGE')] as const
    const [better, other] = difference < 0 ? [names[1], names[0]] : names
    const amount = moneyText(Math.abs(difference))
    texts.push(
      say(difference === 0 ? 'compare.same' : 'compare.moneyBetter', { better, other, amount }),
    )
  }
  if (exchange !== null) {
    const area = exchange.units.reduce((sum, unit) => sum + unit.area, 0)
    const cost = moneyText(exchange.outcome.sheet.swapPriceFen)
    texts.push(say('compare.swapGets', { area: areaText(area), cost }))
  }
  const [promise] = voucher?.outcome.voucher ?? []
  if (promise !== undefined && promise.bonusFen > 0) {
    const { months, bonusFen } = promise
    texts.push(say('compare.voucherNote', { months, amount: moneyText(bonusFen) }))
  }
  return texts
}
