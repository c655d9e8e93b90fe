import type { Db, Tx } from '../../db/database.ts'
import { draftRecord, type DraftRecord } from './draft-record.ts'

/** A version with what is known of its publication; a version from before publications has none. */
export interface VersionRecord {
  readonly id: string
  readonly rulebookId: string
  readonly version: string
  readonly sha256: string
  readonly body: string
  readonly effectiveFrom: string
  readonly activatedAt: string
  readonly supersedes: string | null
  readonly announcementNo: string | null
  readonly publishedByName: string | null
  /** Of the cases it was published with. */
  readonly casesSha256: string | null
}

/** A case as it is kept: `input` and `expected` are canonical JSON. */
export interface CaseRecord {
  readonly caseId: string
  readonly title: string
  readonly kind: 'assess' | 'transition' | 'voucher'
  readonly input: string
  readonly expected: string
}

export interface DecisionRecord {
  readonly actorId: string
  readonly personName: string
  readonly decision: 'approve' | 'return'
  readonly reason: string | null
  readonly round: number
  readonly shownSha256: string
  readonly actedAt: string
}

export interface BoundZone {
  readonly code: string
  readonly name: string
  readonly rulebookVersionId: string
}

/** Whose cases: of a draft, or of a published version. */
export type CaseOwner = { readonly draftId: string } | { readonly versionId: string }

/** Rulebook versions, their drafts, cases and decisions. */
export class RulebookReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** Every version, in the order in which they took effect. */
  async versions(): Promise<readonly VersionRecord[]> {
    return this.#versions().execute()
  }

  async findVersion(id: string): Promise<VersionRecord | undefined> {
    return this.#versions().where('r.id', '=', id).executeTakeFirst()
  }

  /** The zones by code, with the version each was announced under. */
  async boundZones(): Promise<readonly BoundZone[]> {
    return this.db
      .selectFrom('zone')
      .select(['code', 'name', 'rulebook_version_id as rulebookVersionId'])
      .orderBy('code')
      .execute()
  }

  /** How many sheets pin each version; one that none pins is left out. */
  async sheetCounts(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db
      .selectFrom('settlement_sheet')
      .select((eb) => ['rulebook_version_id as id', eb.fn.countAll<number>().as('sheets')])
      .groupBy('rulebook_version_id')
      .execute()
    return new Map(rows.map(({ id, sheets }) => [id, sheets]))
  }

  /** How many cases each version carries; one without any is left out. */
  async caseCounts(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db
      .selectFrom('rulebook_case')
      .select((eb) => ['version_id as id', eb.fn.countAll<number>().as('cases')])
      .where('version_id', 'is not', null)
      .groupBy('version_id')
      .execute()
    return new Map(rows.flatMap(({ id, cases }) => (id === null ? [] : [[id, cases] as const])))
  }

  /** The cases of a draft or a version, by id. */
  async casesOf(owner: CaseOwner): Promise<readonly CaseRecord[]> {
    const query = this.db
      .selectFrom('rulebook_case')
      .select(['case_id as caseId', 'title', 'kind', 'input', 'expected'])
      .orderBy('case_id')
    return 'draftId' in owner
      ? query.where('draft_id', '=', owner.draftId).execute()
      : query.where('version_id', '=', owner.versionId).execute()
  }

  /** Drafts that are neither published nor discarded, the latest first. */
  async openDrafts(): Promise<readonly DraftRecord[]> {
    const rows = await this.#drafts()
      .where('d.status', 'in', ['editing', 'submitted'])
      .orderBy('d.updated_at', 'desc')
      .orderBy('d.id', 'desc')
      .execute()
    return rows.map(draftRecord)
  }

  async findDraft(id: string): Promise<DraftRecord | undefined> {
    const row = await this.#drafts().where('d.id', '=', id).executeTakeFirst()
    return row === undefined ? undefined : draftRecord(row)
  }

  /** Everybody who ever changed the draft. */
  async editorsOf(draftId: string): Promise<ReadonlySet<string>> {
    const rows = await this.db
      .selectFrom('rulebook_revision')
      .select('edited_by')
      .distinct()
      .where('draft_id', '=', draftId)
      .execute()
    return new Set(rows.map((row) => row.edited_by))
  }

  /** What was decided on the draft, in order, the voided decisions included. */
  async decisionsOf(draftId: string): Promise<readonly DecisionRecord[]> {
    return this.db
      .selectFrom('rulebook_approval as p')
      .innerJoin('account as a', 'a.id', 'p.actor_id')
      .select(['p.actor_id as actorId', 'a.name as personName', 'p.decision', 'p.reason'])
      .select(['p.round', 'p.shown_sha256 as shownSha256', 'p.acted_at as actedAt'])
      .where('p.draft_id', '=', draftId)
      .orderBy('p.acted_at')
      .orderBy('p.id')
      .execute()
  }

  #versions() {
    return this.db
      .selectFrom('rulebook_version as r')
      .leftJoin('rulebook_publication as p', 'p.version_id', 'r.id')
      .leftJoin('account as a', 'a.id', 'p.published_by')
      .select(['r.id', 'r.rulebook_id as rulebookId', 'r.version', 'r.sha256', 'r.body'])
      .select(['r.effective_from as effectiveFrom', 'r.activated_at as activatedAt'])
      .select(['p.supersedes', 'p.announcement_no as announcementNo'])
      .select(['a.name as publishedByName', 'p.cases_sha256 as casesSha256'])
      .orderBy('r.effective_from')
      .orderBy('r.activated_at')
      .orderBy('r.id')
  }

  #drafts() {
    return this.db
      .selectFrom('rulebook_draft as d')
      .innerJoin('account as a', 'a.id', 'd.edited_by')
      .selectAll('d')
      .select('a.name as editedByName')
  }
}
