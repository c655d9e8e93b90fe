import { blockText, refusalText } from '@yichi/i18n/refusal-text'
import { word } from '@yichi/i18n/word'
import { storeToRefs } from 'pinia'
import { useI18n } from 'vue-i18n'
import { usePreferences } from '../stores/preferences.ts'
import { readFailure } from './refusal.ts'

export interface UseWordsReturn {
  /** The word for a code of the domain: `word('mode', 'MONETARY')`. */
  readonly word: (family: string, code: string | number) => string
  /** What happened, why, and what to do, for any failed request. */
  readonly failure: (error: unknown) => string
  /** The words of a refusal by its code. */
  readonly refusal: (code: string) => string
  /** A message of the console, or null when there is none of that name. */
  readonly maybe: (message: string, params?: Readonly<Record<string, unknown>>) => string | null
  /** Why no sheet can be computed yet. */
  readonly block: (blocked: { readonly code: string; readonly at?: string | null }) => string
}

/** The domain's words in the language shown. */
export function useWords(): UseWordsReturn {
  const composer = useI18n()
  const { t } = composer
  const { locale } = storeToRefs(usePreferences())

  function failure(error: unknown): string {
    const what = readFailure(error)
    switch (what.kind) {
      case 'refusal':
        return refusalText(locale.value, what.code, what.params)
      case 'bad-input':
        return t('common.badInput', { paths: what.paths.join(', ') })
      case 'unreachable':
        return t('common.unreachable')
      case 'bug':
        return t('common.bug', { requestId: what.requestId ?? '—' })
      default:
        return what satisfies never
    }
  }

  return {
    word: (family, code) => word(locale.value, family, code),
    failure,
    maybe: (message, params = {}) => (composer.te(message) ? t(message, params) : null),
    refusal: (code) => refusalText(locale.value, code),
    block: (blocked) => blockText(locale.value, blocked),
  }
}
