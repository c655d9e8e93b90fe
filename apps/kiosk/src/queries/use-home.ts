import type { KioskHomeView } from '@yichi/api/view/kiosk'
import { watch } from 'vue'
import { boardKey } from './board-key.ts'
import { fetchRulebooks } from './fetch-rulebooks.ts'
import { useKioskClient } from './kiosk-client.ts'
import type { Snapshots } from './snapshots.ts'
import { useLive } from './use-live.ts'
import type { UseLiveReturn } from './use-live.ts'

/**
 * The home page, always kept new, and with it the first page of each board and every rulebook: with
 * these alone a screen that lost its network still has something true to show.
 */
export function useHome(snapshots: Snapshots, pollMs: number): UseLiveReturn<KioskHomeView> {
  const client = useKioskClient()
  const live = useLive({
    key: 'home',
    load: (signal) => client.home(signal),
    snapshots,
    lasting: true,
    pollMs,
  })
  const fetched = new Map<number, string>()

  async function fetchFirstPages(home: KioskHomeView): Promise<void> {
    for (const { board, latest } of home.boards) {
      if (latest === null || fetched.get(board) === latest.sha256) continue
      const question = { board, page: 1 }
      const view = await client.board(question, new AbortController().signal)
      snapshots.set(boardKey(question), { view, fetchedAt: performance.now() }, true)
      fetched.set(board, latest.sha256)
    }
  }

  watch(live.snapshot, (snapshot) => {
    // What did not come is asked for again with the next home page.
    if (snapshot === null) return
    fetchFirstPages(snapshot.view).catch(() => undefined)
    fetchRulebooks(client, snapshots).catch(() => undefined)
  })
  return live
}
