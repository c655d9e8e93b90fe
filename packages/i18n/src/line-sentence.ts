import { evaluate } from '@yichi/domain/facts/evaluate'
import type { Formula, Product } from '@yichi/domain/facts/formula'
import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import { t } from './catalog.ts'
import { formatBasisPoints, formatYuan } from './format.ts'
import { countText, formulaText, perOf } from './formula-text.ts'
import type { Locale } from './locale.ts'
import { lineLabel, type RulebookNames } from './sheet-text.ts'
import { word } from './word.ts'

const yuan = (locale: Locale, node: Formula): string => formatYuan(locale, evaluate(node))

/** A unit price in plain words: its value, and how it was made where it was made of something. */
function priceText(locale: Locale, node: Formula): string {
  if (node.kind === 'rate') return formatYuan(locale, node.fen)
  return formulaText(locale, node).replace(/^\((.*)\)$/, '$1')
}

function productText(locale: Locale, { of }: Product): string {
  const [first, second, ...rest] = of
  if (first === undefined || second === undefined)
    return of.map((f) => formulaText(locale, f)).join()
  if (second.kind === 'count') {
    const price = yuan(locale, first)
    const times = countText(locale, second)
    const id = second.unit === 'month' ? 'how.each-month' : 'how.each-move'
    return t(locale, id, { price, times })
  }
  if (first.kind === 'amount' && second.kind === 'ratio') {
    const name = word(locale, 'amount', first.what)
    const share = formatBasisPoints(second.bp)
    return t(locale, 'how.amount-share', { name, amount: formatYuan(locale, first.fen), share })
  }
  const per = perOf(second)
  if ((first.kind === 'measured' || first.kind === 'area-left') && per !== null) {
    const how = t(locale, 'how.by-quantity', {
      input: formulaText(locale, first).replace(/^\((.*)\)$/, '$1'),
      per: word(locale, 'unit', per),
      price: second.kind === 'rate' ? priceText(locale, second) : yuan(locale, second),
    })
    const [floor] = rest
    return floor === undefined
      ? how
      : t(locale, 'how.with-floor', { how, floor: formulaText(locale, floor) })
  }
  return of.map((factor) => formulaText(locale, factor)).join(' × ')
}

/** A limit beside what was computed: which of the two it became, and from what. */
function limitText(locale: Locale, node: Extract<Formula, { kind: 'max' | 'min' }>): string {
  const [computed, limit] = node.of
  if (computed === undefined || limit === undefined) return formulaText(locale, node)
  if (limit.kind !== 'rate') {
    const list = node.of
      .map((way) =>
        t(locale, 'how.result', { how: howText(locale, way), amount: yuan(locale, way) }),
      )
      .reduce((a, b) => t(locale, 'how.or', { a, b }))
    return t(locale, 'how.higher', { list })
  }
  const amount = yuan(locale, computed)
  const how = howText(locale, computed)
  if (node.kind === 'max' && evaluate(computed) < limit.fen) {
    const floor = t(locale, 'how.at-least', { amount, least: formatYuan(locale, limit.fen) })
    return t(locale, 'how.with-floor', { how, floor })
  }
  if (node.kind === 'min' && evaluate(computed) > limit.fen) {
    const floor = t(locale, 'how.at-most', { amount, most: formatYuan(locale, limit.fen) })
    return t(locale, 'how.with-floor', { how, floor })
  }
  return how
}

function howText(locale: Locale, node: Formula): string {
  switch (node.kind) {
    case 'product':
      return productText(locale, node)
    case 'max':
    case 'min':
      return limitText(locale, node)
    case 'shortfall': {
      const [target, held] = [yuan(locale, node.target), yuan(locale, node.held)]
      return t(locale, 'how.shortfall', { target, held })
    }
    case 'rounding': {
      const [from, to] = [formatYuan(locale, node.fromFen), formatYuan(locale, node.toFen)]
      return t(locale, 'how.rounded', { from, to })
    }
    default:
      return formulaText(locale, node)
  }
}

/** How a line came about and why it is paid, for a place that names the line already. */
export function lineStory(line: SheetLine, locale: Locale): string {
  return t(locale, 'sentence.story', {
    how: howText(locale, line.formula),
    amount: formatYuan(locale, line.amountFen),
    why: t(locale, `why.${line.code}`),
  })
}

/**
 * A line in a sentence anybody can follow: what was measured, which rate, how much, and why it is paid. Works
 * from the same formula as the ledger's column, so that the two cannot differ.
 *
 * @example lineSentence(line, 'zh-CN') // 装修补偿（中档）：100.00 m²，每m² 180.00 元，合 18,000.00 元。…
 */
export function lineSentence(line: SheetLine, locale: Locale, names: RulebookNames = {}): string {
  const label = lineLabel(line, locale, names)
  return t(locale, 'sentence.line', { label, story: lineStory(line, locale) })
}
