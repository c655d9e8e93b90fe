import { auditWord } from '@yichi/i18n/audit-word'
import { procedureWord } from '@yichi/i18n/procedure-word'
import { storeToRefs } from 'pinia'
import { useI18n } from 'vue-i18n'
import { useWords } from '../app/words.ts'
import { usePreferences } from '../stores/preferences.ts'
import { useFormat } from './use-format.ts'

/** What a sentence needs of an event of the trail. */
export interface ToldEvent {
  readonly actorName: string | null
  /** Whose duty it was, when somebody stood in. */
  readonly onBehalfOfName?: string | null
  readonly action: string
  /** What was asked for, where the call itself was refused. */
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly result?: 'done' | 'refused'
  readonly reason?: string | null
  readonly detail: Readonly<Record<string, string | number | null>>
}

export interface UseAuditSentenceReturn {
  /** One event as a sentence: who, for whom, what, and what is known of it. */
  readonly sentence: (event: ToldEvent) => string
  /** What was done, without who. */
  readonly deed: (action: string) => string
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
  role: 'role',
  state: 'payment-state',
  outcome: 'payment-state',
}

/** The audit trail in the reader's language. An action without words is named by its code. */
export function useAuditSentence(): UseAuditSentenceReturn {
  const { t } = useI18n()
  const { word, maybe, refusal } = useWords()
  const { locale } = storeToRefs(usePreferences())
  const { day, exact } = useFormat()

  function valueText(key: string, value: string | number): string {
    const family = FAMILY_OF[key]
    if (family !== undefined) return word(family, value)
    if (key.endsWith('Fen')) return exact(Number(value))
    if (key.endsWith('On')) return day(String(value))
    if (key.toLowerCase().endsWith('sha256')) return String(value).slice(0, 12)
    if (key === 'refusal') return refusal(String(value))
    return String(value)
  }

  function detailText({ detail, reason }: ToldEvent): string {
    const parts: string[] = []
    for (const [key, value] of Object.entries({ ...detail, reason: reason ?? detail['reason'] })) {
      if (value === null || value === undefined || value === '') continue
      const part = maybe(`audit.detail.${key}`, { value: valueText(key, value) })
      if (part !== null) parts.push(part)
    }
    return parts.join(t('audit.comma'))
  }

  function actorText({ actorName, onBehalfOfName }: ToldEvent): string {
    const actor = actorName ?? t('audit.program')
    return onBehalfOfName ? t('audit.standingIn', { actor, absent: onBehalfOfName }) : actor
  }

  function deed(action: string): string {
    return auditWord(locale.value, action)
  }

  /** What they did or, where the call was refused, what they asked for. */
  function whatOf({ action, subject, detail }: ToldEvent): string {
    const named = subject?.kind === 'procedure' ? subject.id : detail['procedure']
    const isCall = action === 'call-refused' && typeof named === 'string'
    return isCall ? procedureWord(locale.value, named) : deed(action)
  }

  function sentence(event: ToldEvent): string {
    const parts = { actor: actorText(event), what: whatOf(event) }
    const said = event.result === 'refused' ? t('audit.refused', parts) : t('audit.said', parts)
    const more = detailText(event)
    return more === '' ? said : t('audit.with', { said, more })
  }

  return { sentence, deed }
}
