import { issuePosting } from '@yichi/domain/cases/posting/issue-posting'
import { assert } from '@yichi/domain/kernel/assert'
import { fen } from '@yichi/domain/money/fen'
import type { BoardRow } from '@yichi/domain/rules/board/row'
import { BoardFactsReader } from '../../store/posting/facts-reader.ts'
import type { HardshipFoot } from '../../store/posting/foot.ts'
import { summaryOf } from '../../store/posting/summary.ts'
import { PostingWriter } from '../../store/posting/writer.ts'
import { ZoneReader } from '../../store/zone/reader.ts'
import type { PostingSummary } from '../../view/posting.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { NO_HARDSHIP, nextHardshipLine } from '../hardship-line.ts'
import { RefusalError } from '../refusal-error.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import { inOneUnit, remember } from '../writing.ts'
import type { Writing } from '../writing.ts'
import { candidates } from './candidates.ts'
import type { BoardZone, HandBoard } from './candidates.ts'
import { contentOf, freshRows } from './fresh-row.ts'

export interface PublishPostingInput {
  readonly board: HandBoard
  readonly zoneCode: string
  /** Where the paper hangs. */
  readonly place: string
}

interface PostedZone extends BoardZone {
  readonly code: string
}

/**
 * Posts what is new on a board of a zone: rows from one frozen state of the database, masked and computed from
 * public facts, under one digest. Refuses with `not-found` a zone that is not theirs, with `not-allowed`
 * whoever is no publisher there, and with `nothing-to-post` when every row was posted before.
 *
 * @law decree-590 arts. 15, 29
 */
export function publishPosting(
  deps: Deps,
  actor: Actor,
  input: PublishPostingInput,
): Promise<PostingSummary> {
  return inOneUnit(deps, actor, async (writing) => {
    const zone = await findZone(writing, input.zoneCode)
    requireMay(actor, 'posting.publish', zone.id)
    const postings = new PostingWriter(writing.tx)
    const posted = await postings.postedCells(input.board, zone.id)
    const known = new Set(posted.map(contentOf))
    const fresh = freshRows(await candidates(input.board, writing.tx, zone), known)
    if (fresh.length === 0) throw new RefusalError('nothing-to-post')
    const hardship = input.board === 2 ? await hardshipOf(writing, zone.id) : NO_HARDSHIP
    const issued = issuePosting({
      board: input.board,
      number: (await postings.issuesOf(input.board, zone.id)) + 1,
      zoneCode: zone.code,
      rows: fresh.map(({ row }, index) => ({ seq: index + 1, ...row }) as BoardRow<HandBoard>),
      postedOn: writing.today,
      dataAsOf: writing.now,
      place: input.place,
      hardshipFen: fen(hardship.fen),
    })
    const number = await postings.add(issued, {
      id: deps.ids(),
      zoneId: zone.id,
      rowKeys: fresh.map(({ row, buildingCode }) => {
        return { householdCode: row.householdCode, buildingCode }
      }),
      hardshipHouseholds: hardship.households,
      issuedBy: actor.accountId,
      recordedAt: writing.now,
    })
    return remembered(writing, number, input)
  })
}

async function findZone({ tx, actor, today }: Writing, code: string): Promise<PostedZone> {
  const zones = new ZoneReader(tx)
  const zoneIds = visibleZoneIds(actor)
  const id = await zones.idOf(code, zoneIds)
  const [zone] = await zones.progress({ zoneIds, day: today, code })
  if (id === null || zone === undefined) throw new RefusalError('not-found')
  return { id, code, workGroupName: zone.workGroup.name }
}

/** What private facts add over all agreements of the zone, as it may stand on this posting. */
async function hardshipOf({ tx }: Writing, zoneId: string): Promise<HardshipFoot> {
  const now = await new BoardFactsReader(tx).hardship(zoneId)
  const last = (await new PostingWriter(tx).hardshipFeet(2)).get(zoneId)
  return nextHardshipLine(now, last ?? NO_HARDSHIP)
}

async function remembered(
  writing: Writing,
  number: string,
  { board, zoneCode, place }: PublishPostingInput,
): Promise<PostingSummary> {
  const found = await new PostingWriter(writing.tx).find(number, null)
  assert(found !== undefined, 'posting: what was posted is not there')
  const posting = summaryOf(found)
  await remember(writing, {
    action: 'posting-published',
    subject: { kind: 'posting', id: found.id },
    householdId: null,
    detail: { board, zoneCode, number, place, rows: posting.rowCount, sha256: posting.sha256 },
  })
  return posting
}
