import type { ComparedOption } from '@yichi/domain/cases/settlement/comparison'
import { blockText } from '@yichi/i18n/refusal-text'
import { areaText, moneyText } from '../../app/format.ts'
import { locale } from '../../app/i18n.ts'
import { word } from '../../app/words.ts'

type Say = (key: string, params?: Record<string, string | number>) => string

/** One way to settle as a column: the figures people compare, in the same order for each. */
export interface OptionCard {
  readonly kind: ComparedOption['kind']
  readonly title: string
  /** The one figure to look at; null where the way is not possible yet. */
  readonly net: string | null
  readonly netFen: number | null
  /** What is missing. */
  readonly blocked: string | null
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

function homeText({ units }: ComparedOption, say: Say): string {
  const [home] = units
  if (home === undefined) return say('compare.homeNone')
  const delivery = word('delivery', home.delivery)
  return say('compare.homeOf', { area: areaText(home.area), delivery })
}

function nextText({ outcome }: ComparedOption, say: Say): string {
  if (outcome.kind !== 'sheet' || outcome.nextTier === null) return say('compare.nextNone')
  const { differenceFen } = outcome.nextTier
  const amount = moneyText(Math.abs(differenceFen))
  if (differenceFen === 0) return say('compare.nextSame')
  return say(differenceFen < 0 ? 'compare.nextLess' : 'compare.nextMore', { amount })
}

function voucherText({ outcome }: ComparedOption, say: Say): string {
  const promises = outcome.kind === 'sheet' ? (outcome.voucher ?? []) : []
  const best = Math.max(0, ...promises.map(({ bonusFen }) => bonusFen))
  return best === 0
    ? say('compare.voucherNone')
    : say('compare.voucherBest', { amount: moneyText(best) })
}

/** Puts a way to settle into a column. */
export function optionCard(option: ComparedOption, say: Say): OptionCard {
  const { kind, outcome } = option
  const title = say(`way.${kind}`)
  if (outcome.kind === 'blocked') {
    const blocked = blockText(locale.value, outcome.blocked)
    return { kind, title, net: null, netFen: null, blocked, rows: [] }
  }
  const { compensationFen, swapPriceFen, netFen, direction } = outcome.sheet
  const rows = [
    { label: say('compare.home'), value: homeText(option, say) },
    { label: say('compare.compensation'), value: moneyText(compensationFen) },
    { label: say('compare.cost'), value: swapPriceFen === 0 ? '—' : moneyText(swapPriceFen) },
    { label: say('compare.voucher'), value: voucherText(option, say) },
    { label: say('compare.next'), value: nextText(option, say) },
  ]
  const net = say(`compare.net${direction}`, { amount: moneyText(Math.abs(netFen)) })
  return { kind, title, net, netFen, blocked: null, rows }
}
