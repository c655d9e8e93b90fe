import { netUnit } from '@yichi/domain/rulebook/rounding-rule'
import type { ParameterSection } from '@yichi/domain/rulebook/section'
import { clauseName, fieldName, sectionName } from '@yichi/i18n/rulebook-text'
import { moneyText } from '../../app/format.ts'
import type { ChapterTable, Reading } from './chapter-table.ts'

/** How figures are rounded, in sentences: the document says it in words fixed for machines. */
export function roundingTable(section: ParameterSection, of: Reading): ChapterTable {
  const { locale, rulebook, say } = of
  const unit = netUnit(rulebook.rounding['net'] ?? '')
  return {
    path: section.path,
    title: sectionName(locale, section),
    clause: clauseName(locale, section.clause),
    columns: [],
    prose: true,
    rows: section.fields.map((field) => ({
      key: field.key,
      name: fieldName(locale, section, field),
      cells: [say(`rounding.${field.key}`, { unit: unit === null ? '' : moneyText(unit) })],
    })),
  }
}
