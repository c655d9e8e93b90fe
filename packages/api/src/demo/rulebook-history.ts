import { readFileSync } from 'node:fs'
import { addMonths } from '@yichi/domain/calendar/add-months'
import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'
import { parseGoldenCase } from '@yichi/domain/cases/settlement/parse-golden'
import { assert } from '@yichi/domain/kernel/assert'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { addDays, daysBetween, isIsoDate, isoDate, yearOf } from '@yichi/domain/kernel/iso-date'
import { machineEvent } from '../db/trail/trail.ts'
import type { PendingEvent } from '../db/trail/chain.ts'
import { seededIds } from '../observe/ids.ts'
import { casesDigest } from '../service/rulebook/draft-digest.ts'
import type { People } from './people.ts'
import type { YearPlan } from './plan.ts'
import { chanceFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { YearWorld } from './world.ts'

/** The announcement day for which the cases were worked out. */
const WORKED_FOR = isoDate('2017-03-20')

export interface RulebookHistory {
  readonly cases: readonly Row<'rulebook_case'>[]
  readonly publications: readonly Row<'rulebook_publication'>[]
  readonly events: readonly PendingEvent[]
}

/** The golden cases of every year's rulebook, and the announcement by which it was published. */
export function makeRulebookHistory(
  seed: string,
  years: readonly YearWorld[],
  people: People,
): RulebookHistory {
  const file = new URL('./data/golden-cases.json', import.meta.url)
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly unknown[] }
  // Ids of their own, so that those of the county stay what they are without any case.
  const ids = seededIds(Math.floor(chanceFrom(`${seed}/rulebook`).next() * 2 ** 32))
  const ofYear = years.map(({ plan, row }) => ({
    plan,
    row,
    cases: cases.map((json) => workedCase(json, plan)).map(record),
  }))
  return {
    cases: ofYear.flatMap(({ row, cases: records }) =>
      records.map(({ caseId, ...rest }) => {
        return { id: ids(), draft_id: null, version_id: row.id, case_id: caseId, ...rest }
      }),
    ),
    publications: ofYear.map(({ plan, row, cases: records }) => ({
      version_id: row.id,
      supersedes: null,
      draft_id: null,
      announcement_no: announcementOf(plan),
      published_on: plan.announcedOn,
      published_at: row.activated_at,
      published_by: people.county.publisher.id,
      approved_by: canonicalJson([people.county.officeDirector.id, people.county.financeLeader.id]),
      cases_sha256: casesDigest(records),
    })),
    events: ofYear.map(({ plan, row }) => published(ids(), { plan, row }, people)),
  }
}

const announcementOf = ({ year }: YearPlan): string => `合政征告〔${year}〕1 号`

function published(
  id: string,
  { plan, row }: Pick<YearWorld, 'plan' | 'row'>,
  { county: { publisher } }: People,
): PendingEvent {
  const { announcedOn: effectiveFrom } = plan
  const detail = { announcementNo: announcementOf(plan), effectiveFrom, sha256: row.sha256 }
  const action = 'rulebook-published'
  return {
    ...machineEvent({ id, at: row.activated_at, action, detail: canonicalJson(detail) }),
    actorId: publisher.id,
    subjectKind: 'rulebook-version',
    subjectId: row.id,
  }
}

function record({ id, title, kind, input, expected }: GoldenCase) {
  return {
    caseId: id,
    title,
    kind,
    input: canonicalJson(input),
    expected: canonicalJson(expected),
  }
}

/** The case as it is in another year: every date as far from the announcement, every house as old. */
function workedCase(json: unknown, plan: YearPlan): GoldenCase {
  const years = plan.year - yearOf(WORKED_FOR)
  const days = daysBetween(addMonths(WORKED_FOR, 12 * years), plan.announcedOn)
  const move = (value: unknown, key: string): unknown => {
    if (isIsoDate(value)) return addDays(addMonths(value, 12 * years), days)
    if (key === 'buildYear' && typeof value === 'number') return value + years
    if (Array.isArray(value)) return value.map((item) => move(item, ''))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, move(item, name)]))
  }
  const { input, ...rest } = json as { readonly input: unknown; readonly kind: string }
  // A transition fee and a voucher do not depend on the announcement.
  const parsed = parseGoldenCase({
    ...rest,
    input: rest.kind === 'assess' ? move(input, '') : input,
  })
  assert(parsed.ok, 'demo: a worked case is not valid')
  return parsed.value
}
