import type { KioskBoardView } from '@yichi/api/view/kiosk'
import { computed, shallowRef, watch } from 'vue'
import type { ComputedRef } from 'vue'
import { useKiosk } from '../../app/kiosk-context.ts'
import { useLandscape } from '../../app/use-landscape.ts'
import { boardKey } from '../../queries/board-key.ts'
import { useKioskClient } from '../../queries/kiosk-client.ts'
import type { BoardQuestion } from '../../queries/kiosk-client.ts'
import type { Snapshot } from '../../queries/snapshots.ts'
import { useLive } from '../../queries/use-live.ts'
import { useVisit } from '../../session/visit.ts'
import { pageCount, pageWindow, samePlace } from './board-page.ts'

export interface UseBoardRowsReturn {
  readonly snapshot: ComputedRef<Snapshot<KioskBoardView> | null>
  /** The rows of the page on show. */
  readonly rows: ComputedRef<KioskBoardView['rows']>
  readonly pages: ComputedRef<number>
  readonly failing: ComputedRef<boolean>
}

/** Rows of the board the visit has open, page by page, as many as fit on the screen. */
export function useBoardRows(): UseBoardRowsReturn {
  const { settings, snapshots } = useKiosk()
  const client = useKioskClient()
  const visit = useVisit()
  const landscape = useLandscape()
  const perScreen = computed(() => (visit.largeText && landscape.value ? 4 : 8))
  const shown = computed(() => pageWindow(visit.page, perScreen.value))

  const question = computed<BoardQuestion>(() => {
    const { zoneCode, building, household } = visit.filter
    return {
      board: visit.board,
      page: shown.value.serverPage,
      ...(zoneCode === null ? {} : { zoneCode }),
      ...(building === null ? {} : { building }),
      ...(household === '' ? {} : { household }),
    }
  })

  const live = useLive({
    key: () => boardKey(question.value),
    load: (signal) => client.board(question.value, signal),
    snapshots,
    pollMs: settings.pollMs,
  })

  watch(perScreen, (after, before) => {
    visit.page = samePlace(visit.page, before, after)
  })

  // A page that does not come still stands among as many as were there before it.
  const total = shallowRef(0)
  watch(
    live.snapshot,
    (snapshot) => {
      if (snapshot !== null) total.value = snapshot.view.total
    },
    { immediate: true },
  )
  const pages = computed(() => pageCount(total.value, perScreen.value))
  // A page that is no more, because the board was posted anew meanwhile, gives way to the last one.
  watch(pages, (count) => {
    if (live.snapshot.value !== null && visit.page > count) visit.page = count
  })

  const rows = computed(
    () => live.snapshot.value?.view.rows.slice(shown.value.from, shown.value.to) ?? [],
  )
  return { snapshot: live.snapshot, rows, pages, failing: computed(() => live.failing.value) }
}
