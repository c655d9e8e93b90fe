import type { Fault } from '@yichi/domain/kernel/fault'
import { fieldAt } from '@yichi/domain/rulebook/field-at'
import type { ParameterField } from '@yichi/domain/rulebook/section'
import { fill } from './fill.ts'
import { fault as faultEn } from './en/fault.ts'
import type { Locale } from './locale.ts'
import { isRulebookWord, rulebookWord } from './rulebook-word.ts'
import { parameterValueText } from './rulebook-text.ts'
import { fault } from './zh-CN/fault.ts'

type FaultWordId = keyof typeof fault

/** Kept apart from the catalog, so that a screen that reads no document does not load them. */
const WORDS: Readonly<Record<Locale, Readonly<Record<FaultWordId, string>>>> = {
  'zh-CN': fault,
  en: faultEn,
}

/** A message of the parsers: its pattern, its word, and the blank that its one part fills. */
type Form = readonly [pattern: RegExp, id: FaultWordId, blank?: string]

/** What a workbook of cases may have wrong beside what its cases have. */
const WORKBOOK_FORMS: readonly Form[] = [
  [/^missing sheet$/, 'fault.missing-sheet'],
  [/^unknown sheet$/, 'fault.unknown-sheet'],
  [/^missing column (.+)$/, 'fault.missing-column', 'column'],
  [/^unknown column$/, 'fault.unknown-column'],
  [/^column stands twice$/, 'fault.column-twice'],
  [/^expected an empty cell$/, 'fault.empty-cell'],
  [/^expected a whole number$/, 'fault.integer'],
  [/^expected a number with at most two decimals$/, 'fault.decimal'],
  [/^expected a number ≥ (-?[\d.]+)$/, 'fault.number-min', 'min'],
  [/^expected a number ≤ (-?[\d.]+)$/, 'fault.number-max', 'max'],
  [/^expected 是 or 否$/, 'fault.flag'],
  [/^expected a case id such as W01$/, 'fault.case-id'],
  [/^expected the id of a case on sheet (.+)$/, 'fault.case-of-sheet', 'sheet'],
  [/^expected the id of a case of kind (.+)$/, 'fault.case-of-kind', 'kind'],
  [/^expected a value, not an error or an unsolved formula$/, 'fault.unsolved'],
  [/^expected an Excel workbook \(\.xlsx\)$/, 'fault.workbook'],
  [/^expected a smaller workbook$/, 'fault.smaller-workbook'],
]

/** The first that fits; the last takes whatever is expected literally. */
const FORMS: readonly Form[] = [
  ...WORKBOOK_FORMS,
  [/^missing$/, 'fault.missing'],
  [/^unknown key$/, 'fault.unknown-key'],
  [/^expected an object$/, 'fault.object'],
  [/^expected (?:an array|a list)$/, 'fault.array'],
  [/^expected a list of groups$/, 'fault.groups'],
  [/^expected at least one entry$/, 'fault.at-least-one-entry'],
  [/^expected at least (1) item$/, 'fault.at-least-one-item', 'n'],
  [/^expected at least (\d+) items$/, 'fault.at-least-items', 'n'],
  [/^expected at most (\d+) (?:items|entries)$/, 'fault.at-most', 'n'],
  [/^expected an integer$/, 'fault.integer'],
  [/^expected an integer ≥ (-?\d+)$/, 'fault.integer-min', 'min'],
  [/^expected an integer ≤ (-?\d+)$/, 'fault.integer-max', 'max'],
  [/^expected a text$/, 'fault.text'],
  [/^expected a name$/, 'fault.name'],
  [/^expected true or false$/, 'fault.flag'],
  [/^expected JSON$/, 'fault.json'],
  [/^expected a date YYYY-MM-DD that exists$/, 'fault.date'],
  [/^expected a date not after (.+)$/, 'fault.date-not-after', 'date'],
  [/^expected a date not before (.+)$/, 'fault.date-not-before', 'date'],
  [/^expected one of (.+)$/, 'fault.one-of', 'list'],
  [/^expected an id that is not used twice$/, 'fault.id-twice'],
  [/^the id appears twice$/, 'fault.id-twice'],
  [/^the group appears twice$/, 'fault.group-twice'],
  [/^expected a code as the key$/, 'fault.code-key'],
  [/^expected a floor number as the key$/, 'fault.floor-key'],
  [/^expected ge<years>y or ge<months>m as the key$/, 'fault.trade-key'],
  [/^expected a number of months that is not used twice$/, 'fault.months-twice'],
  [/^expected a category of hardship\.household$/, 'fault.category'],
  [/^expected null: the last tier has no end$/, 'fault.no-end'],
  [/^expected a text that begins with HALF away from zero/, 'fault.net-rounding'],
  [/^expected a text that begins with (.+)$/, 'fault.begins-with', 'text'],
  [/^expected the id of a REGISTERED segment$/, 'fault.registered-segment'],
  [/^expected the id of a co-owner$/, 'fault.co-owner'],
  [/^more than (.+)$/, 'fault.more-than', 'what'],
  [/^a table of another kind: (.+)$/, 'fault.other-table', 'kind'],
  [/^expected (.+)$/, 'fault.fixed', 'value'],
]

/** A bound of one of the rulebook's figures, in the unit it is shown in. */
function boundText(
  locale: Locale,
  field: ParameterField,
  bound: readonly [id: FaultWordId, value: number],
): string {
  const [id, value] = bound
  const text = parameterValueText(locale, field, value)
  return id === 'fault.integer-min'
    ? fill(WORDS[locale]['fault.number-min'], { min: text })
    : fill(WORDS[locale]['fault.number-max'], { max: text })
}

/** What a message names of the document by its key: a date by its word. */
function partText(locale: Locale, blank: string, part: string): string {
  const id = `field.scope.${part}`
  return blank === 'date' && isRulebookWord(id) ? rulebookWord(locale, id) : part
}

/**
 * What is wrong at a place of a document, in words; the place itself is not repeated. A bound of a rulebook's
 * figure is told in the unit a reader knows. A message without words is shown as it is.
 *
 * @example faultWords('zh-CN', { path: 'zones.I.res', message: 'expected an integer ≥ 0' }) // 应填数字，不能小于 0.00 元/m²
 */
export function faultWords(locale: Locale, { path, message }: Fault): string {
  for (const [pattern, id, blank] of FORMS) {
    const match = pattern.exec(message)
    if (match === null) continue
    const part = match[1]
    if (blank === undefined || part === undefined) return WORDS[locale][id]
    const isBound = id === 'fault.integer-min' || id === 'fault.integer-max'
    const field = isBound ? fieldAt(path) : null
    if (field !== null) return boundText(locale, field, [id, Number(part)])
    return fill(WORDS[locale][id], { [blank]: partText(locale, blank, part) })
  }
  return message
}
