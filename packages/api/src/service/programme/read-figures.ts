import { ProgrammeReader } from '../../store/programme/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { FiguresView } from '../../view/figures.ts'
import type { Deps } from '../deps.ts'
import { composeFigures } from '../figures.ts'

/** The opening figures of the county. They hold no person, so every signed-in member of staff may read them. */
export function readFigures(deps: Pick<Deps, 'db'>): Promise<FiguresView> {
  return readSnapshot(deps.db, async (db) => {
    const programme = new ProgrammeReader(db)
    return composeFigures(await programme.yearTotals(), await programme.money())
  })
}
