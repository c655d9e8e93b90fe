import type { Bulletin } from '@yichi/domain/cases/bulletin/bulletin'
import { issueBulletin } from '@yichi/domain/cases/bulletin/issue-bulletin'
import { issuePosting } from '@yichi/domain/cases/posting/issue-posting'
import { assert } from '@yichi/domain/kernel/assert'
import { fen } from '@yichi/domain/money/fen'
import type { Tx } from '../../db/database.ts'
import { shanghaiDay } from '../../observe/clock.ts'
import type { Instant } from '../../observe/clock.ts'
import { AuditWriter } from '../../store/audit/writer.ts'
import type { ZoneStanding } from '../../store/bulletin/reader.ts'
import { BulletinWriter } from '../../store/bulletin/writer.ts'
import { BoardFactsReader } from '../../store/posting/facts-reader.ts'
import type { HardshipFoot } from '../../store/posting/foot.ts'
import { COUNTY_CODE } from '../../store/posting/number.ts'
import { PostingWriter } from '../../store/posting/writer.ts'
import type { Deps } from '../deps.ts'
import { asStored, draftBulletin } from '../draft-bulletin.ts'
import { NO_HARDSHIP, nextHardshipLine } from '../hardship-line.ts'
import { progressRows } from './progress-rows.ts'

/** One week being issued: its transaction and the moment. */
export interface Issuing {
  readonly deps: Pick<Deps, 'ids'>
  readonly tx: Tx
  readonly now: Instant
}

/** What a finished run leaves in its report. */
export interface WeekReport {
  readonly issueNo: number
  readonly sha256: string
  readonly postingNumber: string
}

/** Freezes the week: bulletin, board 5 and the audit event, in one transaction. The week must be over. */
export async function issueWeek(issuing: Issuing, period: string): Promise<WeekReport> {
  const { deps, tx, now } = issuing
  const bulletins = new BulletinWriter(tx)
  const drafted = await draftBulletin(bulletins, period, shanghaiDay(now))
  const issued = issueBulletin(drafted.draft)
  assert(issued.ok, 'weekly: the week was checked before it was taken')
  const bulletin = issued.value
  const bulletinId = deps.ids()
  await bulletins.add(bulletinId, asStored(bulletin, drafted, now))
  const postingNumber = await postProgress(issuing, bulletin, drafted.zones)
  const { number: issueNo, sha256 } = bulletin
  await new AuditWriter(tx).append({
    id: deps.ids(),
    at: now,
    actorId: null,
    action: 'bulletin-issued',
    subject: { kind: 'bulletin', id: bulletinId },
    householdId: null,
    detail: { period, issueNo, sha256, postingNumber },
  })
  return { issueNo, sha256, postingNumber }
}

/** Board 5 for the whole county: it hangs until the next one. */
async function postProgress(
  { deps, tx, now }: Issuing,
  bulletin: Bulletin,
  zones: readonly ZoneStanding[],
): Promise<string> {
  const postings = new PostingWriter(tx)
  const hardship = await countyHardship(tx)
  const posting = issuePosting({
    board: 5,
    number: (await postings.issuesOf(5, null)) + 1,
    zoneCode: COUNTY_CODE,
    rows: progressRows(bulletin, zones),
    postedOn: shanghaiDay(now),
    dataAsOf: now,
    place: '',
    hardshipFen: fen(hardship.fen),
  })
  return postings.add(posting, {
    id: deps.ids(),
    zoneId: null,
    rowKeys: zones.map(({ zoneCode }) => ({ householdCode: zoneCode, buildingCode: '' })),
    hardshipHouseholds: hardship.households,
    issuedBy: null,
    recordedAt: now,
  })
}

/** What private facts add in the county beyond the lines that stand in the zones. */
async function countyHardship(tx: Tx): Promise<HardshipFoot> {
  const all = await new BoardFactsReader(tx).hardship(null)
  const postings = new PostingWriter(tx)
  let rest = all
  for (const line of (await postings.hardshipFeet(2)).values()) {
    rest = { fen: rest.fen - line.fen, households: rest.households - line.households }
  }
  const last = (await postings.hardshipFeet(5)).get(null) ?? NO_HARDSHIP
  return nextHardshipLine(rest, last)
}
