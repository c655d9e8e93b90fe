import { PostingReader } from '../../store/posting/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { PostingView } from '../../view/posting.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { visibleZoneIds } from '../visible-zones.ts'

/** Rows on one page of a posting in the console. */
const PAGE_SIZE = 50

/** One posting with a page of its rows. Refuses with `not-found` one that is not there or not of their zones. */
export function readPosting(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { readonly number: string; readonly page: number },
): Promise<PostingView> {
  return readSnapshot(deps.db, async (db) => {
    const postings = new PostingReader(db)
    const found = await postings.find(input.number, visibleZoneIds(actor))
    if (found === undefined) throw new RefusalError('not-found')
    const { id, ...posting } = found
    const rows = await postings.rows(id, { page: input.page, size: PAGE_SIZE })
    const pages = Math.max(1, Math.ceil(posting.rowCount / PAGE_SIZE))
    return { ...posting, rows, page: input.page, pages }
  })
}
