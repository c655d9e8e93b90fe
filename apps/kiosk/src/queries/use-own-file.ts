import type { OwnFileView, VisitView } from '@yichi/api/view/resident'
import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { OwnClient } from './own-client.ts'
import type { UseOwnSessionReturn } from './use-own-session.ts'

export interface UseOwnFileReturn {
  readonly file: Readonly<ShallowRef<OwnFileView | null>>
  /** When it was fetched, monotonic milliseconds. */
  readonly fetchedAt: Readonly<ShallowRef<number>>
  /** Null until they were asked for. */
  readonly visits: Readonly<ShallowRef<readonly VisitView[] | null>>
  readonly hasMoreVisits: Readonly<ShallowRef<boolean>>
  load: () => Promise<void>
  /** The first visits, or those before the ones that are there. */
  loadVisits: () => Promise<void>
}

/** The file of whoever is signed in. It is in no store that outlives the screen, and gone with its scope. */
export function useOwnFile(
  client: OwnClient,
  { attempt }: Pick<UseOwnSessionReturn, 'attempt'>,
): UseOwnFileReturn {
  const file = shallowRef<OwnFileView | null>(null)
  const fetchedAt = shallowRef(0)
  const visits = shallowRef<readonly VisitView[] | null>(null)
  const hasMoreVisits = shallowRef(false)
  let cursor: string | null = null
  let isOver = false

  const load = (): Promise<void> =>
    attempt(async () => {
      const found = await client.file()
      if (isOver) return
      fetchedAt.value = performance.now()
      file.value = found
    })

  const loadVisits = (): Promise<void> =>
    attempt(async () => {
      const found = await client.visits(cursor)
      if (isOver) return
      cursor = found.cursor
      hasMoreVisits.value = cursor !== null
      visits.value = [...(visits.value ?? []), ...found.items]
    })

  onScopeDispose(() => {
    isOver = true
    cursor = null
    file.value = null
    visits.value = null
  })
  return { file, fetchedAt, visits, hasMoreVisits, load, loadVisits }
}
