import type { Fault } from '@yichi/domain/kernel/fault'
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
import { faultWords } from '@yichi/i18n/fault-text'
import {
  chapterName,
  clauseName,
  fieldName,
  parameterName,
  parameterValueText,
  rowName,
  sectionName,
  unitName,
} from '@yichi/i18n/rulebook-text'
import { storeToRefs } from 'pinia'
import { usePreferences } from '../stores/preferences.ts'

export interface UseRulebookWordsReturn {
  readonly chapter: (chapter: ChapterId) => string
  readonly clause: (clause: ParameterClause) => string
  readonly section: (section: ParameterSection) => string
  readonly field: (section: ParameterSection, field: ParameterField) => string
  /** The name of a row by its code or place, as the rulebook has it. */
  readonly row: (section: ParameterSection, row: string, rulebook: Rulebook) => string
  /** Section, row and field in one. */
  readonly parameter: (
    parameter: Pick<Parameter, 'section' | 'field' | 'row'>,
    rulebook: Rulebook,
  ) => string
  /** `1,150.00 元/m²`, `60.00 %`, `10 天`; a dash where nothing stands. */
  readonly value: (field: ParameterField, value: ParameterValue | undefined) => string
  /** `元/m²`, `%`, `天`; empty for what has no unit. */
  readonly unit: (unit: ParameterUnit) => string
  /** What is wrong with a document, in words. */
  readonly fault: (fault: Fault) => string
}

/** The names of a rulebook's chapters, places and values in the language shown. */
export function useRulebookWords(): UseRulebookWordsReturn {
  const { locale } = storeToRefs(usePreferences())
  return {
    chapter: (chapter) => chapterName(locale.value, chapter),
    clause: (clause) => clauseName(locale.value, clause),
    section: (section) => sectionName(locale.value, section),
    field: (section, field) => fieldName(locale.value, section, field),
    row: (section, row, rulebook) => rowName(locale.value, { section, row }, rulebook),
    parameter: (parameter, rulebook) => parameterName(locale.value, parameter, rulebook),
    value: (field, value) =>
      value === undefined ? '—' : parameterValueText(locale.value, field, value),
    unit: (unit) => unitName(locale.value, unit),
    fault: (fault) => faultWords(locale.value, fault),
  }
}
