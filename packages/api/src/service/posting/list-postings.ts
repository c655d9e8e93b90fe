import { decodeCursor, encodeCursor } from '../../db/keyset.ts'
import { PostingReader } from '../../store/posting/reader.ts'
import type { AfterPosting } from '../../store/posting/reader.ts'
import type { Page } from '../../view/page.ts'
import type { BoardNo, PostingSummary } from '../../view/posting.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { visibleZoneIds } from '../visible-zones.ts'

export interface ListPostingsInput {
  readonly board?: BoardNo | undefined
  readonly zoneCode?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/**
 * Postings of the county and of the person's zones, the latest first. Throws InvalidCursorError for a cursor
 * this list did not give.
 */
export async function listPostings(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: ListPostingsInput,
): Promise<Page<PostingSummary>> {
  const { board, zoneCode, cursor, limit } = input
  const postings = new PostingReader(deps.db)
  const filter = { zoneIds: visibleZoneIds(actor), board, zoneCode }
  const found = await postings.list(filter, { after: afterOf(cursor), limit: limit + 1 })
  const total = await postings.count(filter)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const more = found.length > limit && last !== undefined
  return { items, nextCursor: more ? encodeCursor([last.postedOn, last.number]) : null, total }
}

function afterOf(cursor: string | undefined): AfterPosting | undefined {
  if (cursor === undefined) return undefined
  const [postedOn, number] = decodeCursor(cursor, 2)
  return [String(postedOn), String(number)]
}
