import { useI18n } from 'vue-i18n'
import type { FormProblem } from '../../parts/form-problem.ts'
import type { DraftProblem } from './draft-reader.ts'

export interface UseProblemWordsReturn {
  /** Problems as the list above the form shows them. */
  readonly listed: (problems: readonly DraftProblem[]) => readonly FormProblem[]
}

/** What has to be put right in a survey, in words, with the line it stands in. */
export function useProblemWords(): UseProblemWordsReturn {
  const { t } = useI18n()

  function words({ code, line, what }: DraftProblem): string {
    const text = t(`survey.problem.${code}`)
    if (line === undefined || what === undefined) return text
    return t('survey.problemInLine', { n: line, what: t(`survey.${what}`), text })
  }

  return {
    listed: (problems) =>
      problems.map((problem) => ({ field: problem.field, text: words(problem) })),
  }
}
