import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useRecompute } from '../../queries/use-recompute.ts'
import { useRulebook } from '../../queries/use-rulebook.ts'
import { readRulebook } from '../../ruler/read-rulebook.ts'
import { useVisit } from '../../session/visit.ts'
import type { OpenRow } from '../../session/visit.ts'
import type { PostedRow } from './posted-row.ts'
import { recomputeRow } from './recompute-row.ts'
import type { RecomputedRow } from './recompute-row.ts'

/** Where a recomputation stands: on its way, out of reach, without a basis, or done. */
export type RecomputeState = 'loading' | 'lost' | 'nothing' | 'ready'

export interface UseRecomputedRowReturn {
  readonly state: ComputedRef<RecomputeState>
  /** The row that is settled again. */
  readonly row: ComputedRef<PostedRow | null>
  readonly result: ComputedRef<RecomputedRow | null>
  /** For the names of its codes. */
  readonly rulebook: ComputedRef<Rulebook | null>
  /** Names the answer, so that the same one coming again changes nothing. */
  readonly topic: ComputedRef<string | null>
}

function postedRow(board: number, open: OpenRow | null): PostedRow | null {
  if (open === null || (board !== 2 && board !== 3 && board !== 4)) return null
  const { householdCode, postingNumber, cells } = open.row
  return { board, householdCode, postingNumber, cells }
}

/** Settles the row a visitor has open again, on this device. */
export function useRecomputedRow(): UseRecomputedRowReturn {
  const visit = useVisit()
  const row = computed(() => postedRow(visit.board, visit.open))
  const basis = useRecompute(row)
  const view = computed(() => basis.snapshot.value?.view ?? null)
  const book = useRulebook(() => view.value?.rulebookVersionId ?? null)
  const bookView = computed(() => book.snapshot.value?.view ?? null)
  const read = computed(() => (bookView.value === null ? null : readRulebook(bookView.value)))

  const state = computed<RecomputeState>(() => {
    if (row.value === null) return 'nothing'
    const answer = basis.snapshot.value
    if (answer === null) return basis.failing.value ? 'lost' : 'loading'
    if (answer.view === null) return 'nothing'
    if (read.value === null) return book.failing.value ? 'lost' : 'loading'
    return 'ready'
  })
  const result = computed(() => {
    if (row.value === null || view.value === null || read.value === null) return null
    return recomputeRow(row.value, view.value, read.value)
  })
  const topic = computed(() => {
    if (state.value !== 'ready' || row.value === null || view.value === null) return null
    const { board, postingNumber, householdCode, cells } = row.value
    const { facts, publicSha256 } = view.value
    return JSON.stringify([board, postingNumber, householdCode, cells, facts, publicSha256])
  })
  return {
    state,
    row,
    result,
    rulebook: computed(() => read.value?.rulebook?.source ?? null),
    topic,
  }
}
