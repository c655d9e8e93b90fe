import type { Db } from '../../db/database.ts'
import { toEpochMs } from '../../observe/clock.ts'
import { BoardReader } from '../../store/posting/board-reader.ts'
import { ProgrammeReader } from '../../store/programme/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import { ZoneReader } from '../../store/zone/reader.ts'
import type { KioskHomeView } from '../../view/kiosk.ts'
import type { BoardNo } from '../../view/posting.ts'
import type { Deps } from '../deps.ts'
import { composeFigures } from '../figures.ts'

/** How long a home page may be handed out again: many screens ask for the same one. */
const FRESH_MS = 2_000
const BOARDS: readonly BoardNo[] = [1, 2, 3, 4, 5]

interface Kept {
  readonly readAtMs: number
  readonly view: Promise<KioskHomeView>
}

/** One home page for each database; it goes when the database does. */
const kept = new WeakMap<Db, Kept>()

/** The public screen's home: counts, the latest posting of each board, zones and their buildings. At most 2 s old. */
export function readKioskHome(deps: Pick<Deps, 'db' | 'clock'>): Promise<KioskHomeView> {
  const nowMs = toEpochMs(deps.clock())
  const last = kept.get(deps.db)
  if (last !== undefined && nowMs >= last.readAtMs && nowMs - last.readAtMs < FRESH_MS) {
    return last.view
  }
  const view = read(deps)
  kept.set(deps.db, { readAtMs: nowMs, view })
  view.catch(() => kept.delete(deps.db))
  return view
}

function read(deps: Pick<Deps, 'db' | 'clock'>): Promise<KioskHomeView> {
  return readSnapshot(deps.db, async (db) => {
    const programme = new ProgrammeReader(db)
    const posted = await new BoardReader(db).boards()
    const boards = BOARDS.map((board) => {
      const found = posted.find((one) => one.board === board)
      return { board, latest: found?.latest ?? null, rows: found?.rows ?? 0 }
    })
    return {
      countyName: await programme.countyName(),
      dataAsOf: deps.clock(),
      figures: composeFigures(await programme.yearTotals(), await programme.money()),
      boards,
      zones: await new ZoneReader(db).buildings(),
    }
  })
}
