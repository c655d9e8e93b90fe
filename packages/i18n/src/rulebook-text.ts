import { never } from '@yichi/domain/kernel/assert'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import type {
  ChapterId,
  Parameter,
  ParameterClause,
  ParameterField,
  ParameterSection,
  ParameterUnit,
  ParameterValue,
} from '@yichi/domain/rulebook/section'
import { formatCount, formatHundredths } from './format.ts'
import type { Locale } from './locale.ts'
import { rulebookName } from './rulebook-name.ts'
import { isRulebookWord, rulebookWord, type RulebookWordId } from './rulebook-word.ts'
import { attachmentName, structureName } from './sheet-text.ts'
import { word } from './word.ts'

/** The top of the document has several groups, each named by its chapter. */
function keyOf({ path, chapter }: ParameterSection): string {
  return path === '' ? chapter : path
}

/** The word, or the place in the document where it has none. */
function named(locale: Locale, id: string, otherwise: string): string {
  return isRulebookWord(id) ? rulebookWord(locale, id) : otherwise
}

export function chapterName(locale: Locale, chapter: ChapterId): string {
  return rulebookWord(locale, `chapter.${chapter}`)
}

export function clauseName(locale: Locale, clause: ParameterClause): string {
  return rulebookWord(locale, `clause.${clause}`)
}

export function sectionName(locale: Locale, section: ParameterSection): string {
  return named(locale, `section.${keyOf(section)}`, section.path)
}

/** A column or a single figure of a section. */
export function fieldName(
  locale: Locale,
  section: ParameterSection,
  field: Pick<ParameterField, 'key'>,
): string {
  const id = ['field', keyOf(section), ...(field.key === '' ? [] : [field.key])].join('.')
  return named(locale, id, field.key)
}

function tradeTime(locale: Locale, key: string): string {
  const match = /^ge(\d+)([ym])$/.exec(key)
  if (match === null) return key
  const n = Number(match[1])
  if (n === 0) return rulebookWord(locale, 'row.any-time')
  const id = match[2] === 'm' ? 'row.months' : n === 1 ? 'row.year' : 'row.years'
  return rulebookWord(locale, id, { n })
}

function floorName(locale: Locale, key: string): string {
  const floor = Number(key)
  return rulebookWord(locale, floor < 0 ? 'row.basement' : 'row.floor', { n: Math.abs(floor) })
}

function listRow(
  locale: Locale,
  section: ParameterSection,
  at: { row: string; rulebook: Pick<Rulebook, 'signing'> },
): string {
  const place = Number(at.row)
  const tier = section.path === 'signing.tiers' ? at.rulebook.signing.tiers[place] : undefined
  if (tier !== undefined) return word(locale, 'tier', tier.id)
  const id: RulebookWordId = section.fields.length > 1 ? 'row.tier' : 'row.item'
  return rulebookWord(locale, id, { n: place + 1 })
}

/**
 * The name of a row: what the rulebook calls its code, or which of a list it is.
 *
 * @example rowName('zh-CN', { section, row: 'ge3y' }, rulebook) // 满 3 年
 */
export function rowName(
  locale: Locale,
  { section, row }: { readonly section: ParameterSection; readonly row: string },
  rulebook: Rulebook,
): string {
  if (section.shape === 'list') return listRow(locale, section, { row, rulebook })
  switch (section.path) {
    case 'structures':
      return structureName(locale, row, rulebook)
    case 'attachments':
      return attachmentName(locale, row, rulebook)
    case 'zones':
      return rulebookWord(locale, 'row.zone', { code: row })
    case 'resToBiz':
      return tradeTime(locale, row)
    case 'exchange.floorAdjBp':
      return floorName(locale, row)
    case 'decoration':
      return word(locale, 'decoration', row)
    case 'hardship.household':
    case 'hardship.person':
      return word(locale, 'hardship', row)
    default:
      return row
  }
}

/**
 * Section, row and field of a parameter in one.
 *
 * @example parameterName('zh-CN', parameter, rulebook) // 结构重置价和折旧 · 砖混二等 · 重置价
 */
export function parameterName(
  locale: Locale,
  parameter: Pick<Parameter, 'section' | 'field' | 'row'>,
  rulebook: Rulebook,
): string {
  const { section, field, row } = parameter
  const parts = [sectionName(locale, section)]
  if (row !== null) parts.push(rowName(locale, { section, row }, rulebook))
  if (field.key !== '') parts.push(fieldName(locale, section, field))
  return parts.join(' · ')
}

/** The unit a parameter is shown in: money in yuan, areas in m², shares in per cent. */
export function unitName(locale: Locale, unit: ParameterUnit): string {
  return rulebookWord(locale, `parameter-unit.${unit}`)
}

function counted(locale: Locale, unit: ParameterUnit, n: number): string {
  const one = `parameter-unit.${unit}.one`
  const name = n === 1 && isRulebookWord(one) ? rulebookWord(locale, one) : unitName(locale, unit)
  return `${formatCount(n)} ${name}`
}

function numberText(locale: Locale, unit: ParameterUnit, value: number): string {
  switch (unit) {
    case 'fen/m2':
    case 'fen/m2-month':
    case 'fen/unit':
    case 'fen/month':
    case 'fen/move':
    case 'fen':
    case 'area':
    case 'bp':
      return `${formatHundredths(value)} ${unitName(locale, unit)}`
    case 'day':
    case 'month':
    case 'year':
    case 'times':
    case 'factor':
      return counted(locale, unit, value)
    case 'date':
    case 'text':
    case 'quantity-unit':
    case 'category':
    case 'flag':
      return String(value)
    default:
      return never(unit)
  }
}

function wordText(locale: Locale, field: ParameterField, value: string): string {
  if (field.unit === 'quantity-unit') return word(locale, 'unit', value)
  if (field.unit === 'category') return word(locale, 'hardship', value)
  return field.key === 'name' ? rulebookName(value, locale) : value
}

/**
 * A parameter's value with its unit, as a reader expects it.
 *
 * @example parameterValueText('zh-CN', field, 115_000) // 1,150.00 元/m²
 */
export function parameterValueText(
  locale: Locale,
  field: ParameterField,
  value: ParameterValue,
): string {
  if (value === null) return rulebookWord(locale, 'value.no-end')
  if (typeof value === 'boolean') return rulebookWord(locale, value ? 'value.yes' : 'value.no')
  if (typeof value === 'number') return numberText(locale, field.unit, value)
  return wordText(locale, field, value)
}
