import type { HouseholdView } from '@yichi/api/view/household'
import { useI18n } from 'vue-i18n'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../format/use-format.ts'

type AuditEvent = HouseholdView['events'][number]

export interface UseAuditSentenceReturn {
  /** One event as a sentence: who, what, and what is known of it. */
  readonly sentence: (event: AuditEvent) => string
}

/** Details that are codes of the domain, with the family of their words. */
const FAMILY_OF: Readonly<Record<string, string>> = {
  step: 'step',
  decision: 'decision',
  returnCode: 'return-code',
  mode: 'mode',
  direction: 'direction',
  confirmedBy: 'confirmed-by',
  board: 'board',
  state: 'payment-state',
  outcome: 'payment-state',
}

/** The audit trail in the reader's language. An action without words is named by its code. */
export function useAuditSentence(): UseAuditSentenceReturn {
  const { t } = useI18n()
  const { word, maybe } = useWords()
  const { day, exact } = useFormat()

  function valueText(key: string, value: string | number): string {
    const family = FAMILY_OF[key]
    if (family !== undefined) return word(family, value)
    if (key.endsWith('Fen')) return exact(Number(value))
    if (key.endsWith('On')) return day(String(value))
    if (key.toLowerCase().endsWith('sha256')) return String(value).slice(0, 12)
    return String(value)
  }

  function detailText(detail: AuditEvent['detail']): string {
    const parts: string[] = []
    for (const [key, value] of Object.entries(detail)) {
      if (value === null || value === '') continue
      const part = maybe(`audit.detail.${key}`, { value: valueText(key, value) })
      if (part !== null) parts.push(part)
    }
    return parts.join(t('audit.comma'))
  }

  function sentence({ actorName, action, detail }: AuditEvent): string {
    const what = word('audit', action)
    const said = t('audit.said', { actor: actorName ?? t('audit.program'), what })
    const more = detailText(detail)
    return more === '' ? said : t('audit.with', { said, more })
  }

  return { sentence }
}
