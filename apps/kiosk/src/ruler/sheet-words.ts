import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { lineSentence } from '@yichi/i18n/line-sentence'
import { lineFormula, lineLabel } from '@yichi/i18n/sheet-text'
import { locale } from '../app/i18n.ts'

/** A line of a sheet in words, in the language on show. */
export interface LineWords {
  /** What it is for. */
  readonly label: string
  /** The arithmetic. */
  readonly formula: string
  /** The whole in a sentence. */
  readonly sentence: string
}

/** Puts a line into words, with the names its rulebook gives. */
export function lineWords(line: SheetLine, rulebook: Rulebook): LineWords {
  return {
    label: lineLabel(line, locale.value, rulebook),
    formula: lineFormula(line, locale.value),
    sentence: lineSentence(line, locale.value, rulebook),
  }
}
