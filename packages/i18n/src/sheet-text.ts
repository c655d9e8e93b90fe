import type { LineSubject, SheetLine } from '@yichi/domain/facts/settlement-sheet'
import { never } from '@yichi/domain/kernel/assert'
import { t } from './catalog.ts'
import { formatArea } from './format.ts'
import { formulaText } from './formula-text.ts'
import type { Locale } from './locale.ts'
import { rulebookName } from './rulebook-name.ts'
import { word } from './word.ts'

/** The names a rulebook gives its own codes; a code it does not name takes the catalog's word. */
export interface RulebookNames {
  readonly structures?: Readonly<Record<string, { readonly name: string }>>
  readonly attachments?: Readonly<Record<string, { readonly name: string }>>
}

/** A structure's name: the rulebook's own, else the catalog's, else the code. */
export function structureName(locale: Locale, code: string, names: RulebookNames = {}): string {
  const own = names.structures?.[code]?.name
  return own === undefined ? word(locale, 'structure', code) : rulebookName(own, locale)
}

/** An attachment's name: the rulebook's own, else the code. */
export function attachmentName(locale: Locale, code: string, names: RulebookNames = {}): string {
  const own = names.attachments?.[code]?.name
  return own === undefined ? code : rulebookName(own, locale)
}

type UnitSubject = Extract<LineSubject, { readonly kind: 'unit' }>

function bandText(locale: Locale, { band, upTo }: UnitSubject): string {
  if (upTo === null) return t(locale, `band.${band}`)
  return t(locale, 'subject.over-up-to', { area: formatArea(upTo) })
}

/**
 * What a line of a sheet is for, in words.
 *
 * @example lineLabel(line, 'zh-CN') // 房屋价值（b1 段，砖混二等，已登记）
 */
export function lineLabel(line: SheetLine, locale: Locale, names: RulebookNames = {}): string {
  const { subject } = line
  const label = t(locale, `line.${line.code}`)
  switch (subject.kind) {
    case 'none':
      return label
    case 'segment': {
      const structure = structureName(locale, subject.structure, names)
      const status = t(locale, `status.${subject.status}`)
      return t(locale, 'subject.segment', { label, id: subject.id, structure, status })
    }
    case 'class':
      return t(locale, 'subject.class', { label, class: t(locale, `class.${subject.class}`) })
    case 'grade':
      return t(locale, 'subject.grade', { label, grade: word(locale, 'decoration', subject.grade) })
    case 'attachment':
      return t(locale, 'subject.attachment', { label, name: rulebookName(subject.name, locale) })
    case 'tier': {
      const tier = word(locale, 'tier', subject.tier)
      return t(locale, 'subject.tier', { label, tier, class: t(locale, `class.${subject.class}`) })
    }
    case 'handover':
      return t(locale, 'subject.handover', { label, days: subject.withinDays })
    case 'unit': {
      const { id, floor } = subject
      return t(locale, 'subject.unit', { label, id, floor, band: bandText(locale, subject) })
    }
    default:
      return never(subject)
  }
}

/** How a line's amount came about, in words: measured figure, rate, rounding. */
export function lineFormula(line: SheetLine, locale: Locale): string {
  return formulaText(locale, line.formula)
}
