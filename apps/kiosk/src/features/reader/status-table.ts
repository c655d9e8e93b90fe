import { parametersIn } from '@yichi/domain/rulebook/parameters'
import type { ParameterSection } from '@yichi/domain/rulebook/section'
import { clauseName, parameterValueText, sectionName } from '@yichi/i18n/rulebook-text'
import type { ChapterTable, Reading } from './chapter-table.ts'

const PREFIX = 'segmentStatus.'

/** Whether a section tells what is done with buildings of one status. */
export function isStatusSection({ path }: ParameterSection): boolean {
  return path.startsWith(PREFIX)
}

/** What is paid for buildings of each status, a sentence each, with the one figure some of them have. */
export function statusTable(sections: readonly ParameterSection[], of: Reading): ChapterTable {
  const { locale, rulebook, say } = of
  return {
    path: 'segmentStatus',
    title: say('status.title'),
    clause: clauseName(locale, 'area-recognition'),
    columns: [],
    prose: true,
    rows: sections.map((section) => {
      const figure = parametersIn(rulebook, section).find(({ value }) => typeof value === 'number')
      const text =
        figure === undefined ? '' : parameterValueText(locale, figure.field, figure.value)
      return {
        key: section.path,
        name: sectionName(locale, section),
        cells: [say(section.path.replace(PREFIX, 'status.'), { figure: text })],
      }
    }),
  }
}
