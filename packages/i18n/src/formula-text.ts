import type { Count, Formula, Measured, Newness, RatePer } from '@yichi/domain/facts/formula'
import { never } from '@yichi/domain/kernel/assert'
import { t } from './catalog.ts'
import { formatBasisPoints, formatCount, formatHundredths, formatYuan } from './format.ts'
import type { Locale } from './locale.ts'
import { word } from './word.ts'

/** What the value of a money node is paid for, `null` for a plain amount. */
export function perOf(node: Formula): Exclude<RatePer, 'once'> | null {
  switch (node.kind) {
    case 'rate':
      return node.per === 'once' ? null : node.per
    case 'product':
      if (node.of.some(({ kind }) => ['measured', 'area-left', 'count'].includes(kind))) return null
      return node.of.map(perOf).find((per) => per !== null) ?? null
    case 'sum':
    case 'max':
    case 'min':
      return node.of.map(perOf).find((per) => per !== null) ?? null
    default:
      return null
  }
}

/** The value of a money node with its unit: `1,877.60 元/m²`, `5,000.00 元`. */
function valueText(locale: Locale, node: Formula): string {
  if (!('fen' in node)) return ''
  const per = perOf(node)
  if (per === null) return formatYuan(locale, node.fen)
  const amount = formatHundredths(node.fen)
  return t(locale, 'unit.yuan-per', { amount, unit: word(locale, 'unit', per) })
}

function quantityText(locale: Locale, { value, unit }: Measured): string {
  const whole = unit !== 'm2' && unit !== 'm3' && value % 100 === 0
  const amount = whole ? formatCount(value / 100) : formatHundredths(value)
  return `${amount} ${word(locale, 'unit', unit)}`
}

function newnessText(locale: Locale, node: Newness): string {
  const ratio = formatBasisPoints(node.bp)
  if (node.floored) return t(locale, 'formula.newness-floored', { ratio })
  if (node.by === 'OBSERVED') return t(locale, 'formula.newness-observed', { ratio })
  return t(locale, 'formula.newness', { ratio })
}

export function countText(locale: Locale, { unit, value: n }: Count): string {
  if (unit === 'month') return t(locale, n === 1 ? 'formula.month' : 'formula.months', { n })
  return t(locale, n === 1 ? 'formula.move' : 'formula.moves', { n })
}

/** A rate inside brackets: what it is for, without the unit that stands before the bracket. */
function rateName(locale: Locale, amount: string, path: string): string {
  if (path.startsWith('structures.')) return t(locale, 'formula.rebuilding', { amount })
  if (path.startsWith('zones.')) return t(locale, 'formula.location', { amount })
  return amount
}

/** How a unit price came about: amounts without units, steps with their rounded value. */
function priceText(locale: Locale, node: Formula): string {
  switch (node.kind) {
    case 'rate':
      return rateName(locale, formatHundredths(node.fen), node.path)
    case 'product':
      return node.of.map((part) => priceStep(locale, part)).join(' × ')
    case 'sum':
      return node.of.map((part) => priceStep(locale, part)).join(' + ')
    default:
      return formulaText(locale, node)
  }
}

function priceStep(locale: Locale, node: Formula): string {
  const text = priceText(locale, node)
  return node.kind === 'product' ? `${text} → ${formatHundredths(node.fen)}` : text
}

/** One factor of a product: a plain one as it is, a composite one as its value with its making. */
function factorText(locale: Locale, node: Formula): string {
  switch (node.kind) {
    case 'product':
    case 'sum':
    case 'max':
    case 'min': {
      const unitPrice = perOf(node) === 'm2' && node.kind !== 'max' && node.kind !== 'min'
      const detail = unitPrice ? priceText(locale, node) : formulaText(locale, node)
      return t(locale, 'formula.with', { value: valueText(locale, node), detail })
    }
    default:
      return formulaText(locale, node)
  }
}

/** One of the amounts that are compared: a limit by its name, a computed one with its result. */
function comparedText(locale: Locale, node: Formula, kind: 'max' | 'min'): string {
  if (node.kind === 'rate') {
    const amount = valueText(locale, node)
    return t(locale, kind === 'max' ? 'formula.minimum' : 'formula.cap', { amount })
  }
  const text = formulaText(locale, node)
  const computed = node.kind === 'product' || (node.kind === 'sum' && node.of.length > 1)
  return computed ? `${text} = ${valueText(locale, node)}` : text
}

/** What stands on one side of a difference: a computed amount with its result. */
function sideText(locale: Locale, node: Formula): string {
  if (node.kind !== 'product') return formulaText(locale, node)
  const detail = formulaText(locale, node)
  return t(locale, 'formula.with', { value: valueText(locale, node), detail })
}

/**
 * A formula in words, as it stands beside the amount on a settlement sheet.
 *
 * @example `100.00 m² × 1,877.60 元/m²（重置价 1,000.00 × 成新 62.76 % → 627.60 + 区位 1,250.00）`
 */
export function formulaText(locale: Locale, node: Formula): string {
  switch (node.kind) {
    case 'measured':
      return quantityText(locale, node)
    case 'area-left':
      return `(${quantityText(locale, node.from)} − ${quantityText(locale, node.less)})`
    case 'rate':
      return valueText(locale, node)
    case 'amount':
      return `${word(locale, 'amount', node.what)} ${formatYuan(locale, node.fen)}`
    case 'ratio': {
      const ratio = formatBasisPoints(node.bp)
      const isFloor = node.path.startsWith('exchange.floorAdjBp')
      return isFloor ? t(locale, 'formula.floor', { ratio }) : ratio
    }
    case 'newness':
      return newnessText(locale, node)
    case 'month-share':
      return t(locale, 'formula.month-share', node)
    case 'count':
      return countText(locale, node)
    case 'product':
      return node.of.map((part) => factorText(locale, part)).join(' × ')
    case 'sum':
      return node.of.map((part) => formulaText(locale, part)).join(' + ')
    case 'max':
    case 'min': {
      const [first = '', ...rest] = node.of.map((part) => comparedText(locale, part, node.kind))
      const list = rest.reduce((a, b) => t(locale, 'formula.and', { a, b }), first)
      return t(locale, node.kind === 'max' ? 'formula.max' : 'formula.min', { list })
    }
    case 'shortfall':
      return t(locale, 'formula.shortfall', {
        target: sideText(locale, node.target),
        held: sideText(locale, node.held),
      })
    case 'rounding':
      return `${formatHundredths(node.fromFen)} → ${formatYuan(locale, node.toFen)}`
    default:
      return never(node)
  }
}
