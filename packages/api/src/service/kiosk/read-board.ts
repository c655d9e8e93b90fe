import { BoardReader } from '../../store/posting/board-reader.ts'
import type { BoardFilter } from '../../store/posting/board-reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { KioskBoardView } from '../../view/kiosk.ts'
import type { BoardNo, PostingSummary } from '../../view/posting.ts'
import type { Deps } from '../deps.ts'
import { householdCodes } from './household-codes.ts'

/** Rows on one screen of the kiosk. */
const PAGE_SIZE = 8

export interface ReadKioskBoardInput {
  readonly board: BoardNo
  readonly zoneCode?: string | undefined
  readonly building?: string | undefined
  readonly household?: string | undefined
  readonly page: number
}

/**
 * A page of a board for the public screen, the latest posting first. Everything in it was masked when it was
 * posted: the rows come from postings and from nowhere else. A page past the end has no rows.
 */
export function readKioskBoard(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: ReadKioskBoardInput,
): Promise<KioskBoardView> {
  return readSnapshot(deps.db, async (db) => {
    const reader = new BoardReader(db)
    const filter = filterOf(input)
    const total = await reader.count(filter)
    const offset = (input.page - 1) * PAGE_SIZE
    const rows = await reader.rows(filter, { limit: PAGE_SIZE, offset })
    return {
      board: input.board,
      dataAsOf: deps.clock(),
      zoneCode: input.zoneCode ?? null,
      postings: await postingsBehind(reader, input, rows),
      rows,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      total,
    }
  })
}

/** On board 5 a row is a zone: choosing a zone chooses its row. */
function filterOf({ board, zoneCode, building, household }: ReadKioskBoardInput): BoardFilter {
  if (board === 5) return { board, codes: zoneCode === undefined ? undefined : [zoneCode] }
  const keyed = household !== undefined && /\d/.test(household) ? household : undefined
  const codes = keyed === undefined ? undefined : householdCodes(keyed, zoneCode)
  return { board, zoneCode, building, codes }
}

/** The postings the rows stand on; of an empty page, the latest posting, so that its date can be shown. */
async function postingsBehind(
  reader: BoardReader,
  { board, zoneCode }: ReadKioskBoardInput,
  rows: KioskBoardView['rows'],
): Promise<PostingSummary[]> {
  if (rows.length > 0) return reader.postings([...new Set(rows.map((row) => row.postingNumber))])
  const latest = await reader.latest(board, board === 5 ? undefined : zoneCode)
  return latest === undefined ? [] : [latest]
}
