import { useI18n } from 'vue-i18n'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../format/use-format.ts'
import type { CaseSubject } from './case-rows.ts'

export interface UseCaseWordsReturn {
  readonly subject: (subject: CaseSubject) => string
  /** A value of a case as its figure is read: money, area, date, word. */
  readonly value: (subject: CaseSubject, value: unknown) => string
}

/** The names and values of a worked case, in the language shown. */
export function useCaseWords(): UseCaseWordsReturn {
  const { t } = useI18n()
  const { word, maybe, block } = useWords()
  const { exact, hundredths, day } = useFormat()

  function figure(path: string, value: unknown): string {
    const key = path.split(/[.[]/).at(-1) ?? path
    if (typeof value === 'number') {
      if (/Fen$/.test(key) || path.startsWith('partsFen.')) return exact(value)
      return key === 'recognisedResArea' ? `${hundredths(value)} m²` : String(value)
    }
    if (typeof value !== 'string') return JSON.stringify(value)
    if (path === 'blocked') return block({ code: value })
    if (path === 'direction' || path === 'tier') return word(path, value)
    return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : value
  }

  return {
    subject: (subject) => {
      if (subject.kind === 'line') return `${subject.code} ${word('line', subject.code)}`
      return maybe(`cases.figure.${subject.path}`) ?? subject.path
    },
    value: (subject, value) => {
      if (value === undefined) return t('cases.nothing')
      if (value === null) return t('cases.none')
      if (subject.kind === 'line') return typeof value === 'number' ? exact(value) : '—'
      return figure(subject.path, value)
    },
  }
}
