import type { KioskRulebookSummary } from '@yichi/api/view/kiosk'
import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useShown } from '../app/shown.ts'
import { useRulebook } from '../queries/use-rulebook.ts'
import { useRulebooks } from '../queries/use-rulebooks.ts'
import { useVisit } from '../session/visit.ts'
import { announcementsOf, versionOn } from './pick-rulebook.ts'
import { readRulebook } from './read-rulebook.ts'
import type { ReadRulebook } from './read-rulebook.ts'
import { shanghaiDay } from './shanghai-day.ts'

/** What the reader can say when it has no text to show. */
export type ReaderNote = 'fresh.waiting' | 'reader.lost' | 'reader.none' | 'reader.notGenuine'

export interface UseReaderReturn {
  readonly rulebooks: ComputedRef<readonly KioskRulebookSummary[]>
  /** The version turned to; the one in force at first. */
  readonly summary: ComputedRef<KioskRulebookSummary | null>
  readonly read: ComputedRef<ReadRulebook | null>
  /** Why nothing is shown; null when the text is there and is the published one. */
  readonly note: ComputedRef<ReaderNote | null>
}

/** The published measures and the version a visitor has turned to. */
export function useReader(): UseReaderReturn {
  const visit = useVisit()
  const list = useRulebooks()
  const rulebooks = computed(() => list.snapshot.value?.view.rulebooks ?? [])
  /** Of the latest announcement the version in force, not one that only will be. */
  const newest = computed(() => {
    const [latest] = announcementsOf(rulebooks.value)
    const today = shanghaiDay(list.snapshot.value?.view.dataAsOf ?? '')
    return latest === undefined || today === null ? null : versionOn(latest, today)
  })
  const summary = computed(
    () => rulebooks.value.find(({ id }) => id === visit.rulebookId) ?? newest.value,
  )
  const book = useRulebook(() => summary.value?.id ?? null)
  const read = computed(() => {
    const view = book.snapshot.value?.view
    return view === undefined ? null : readRulebook(view)
  })
  const note = computed<ReaderNote | null>(() => {
    if (summary.value === null) {
      if (list.snapshot.value !== null) return 'reader.none'
      return list.failing.value ? 'reader.lost' : 'fresh.waiting'
    }
    if (read.value === null) return book.failing.value ? 'reader.lost' : 'fresh.waiting'
    return read.value.genuine ? null : 'reader.notGenuine'
  })

  useShown(() => {
    const snapshot = book.snapshot.value
    return snapshot === null
      ? null
      : { dataAsOf: snapshot.view.dataAsOf, fetchedAt: snapshot.fetchedAt }
  })
  return { rulebooks, summary, read, note }
}
