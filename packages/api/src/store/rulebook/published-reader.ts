import type { Db, Tx } from '../../db/database.ts'

/** A published version as it is filed; its text is loaded by the id. */
export interface PublishedVersion {
  readonly id: string
  readonly version: string
  readonly effectiveFrom: string
  readonly supersedes: string | null
}

/** A zone with the version it was announced under. */
export interface BoundZone {
  readonly code: string
  readonly name: string
  readonly location: string
  readonly rulebookVersionId: string
}

/** Reads the published rulebooks as anybody may see them. */
export class PublishedReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** Every version, the latest first. */
  async versions(): Promise<PublishedVersion[]> {
    return this.#db
      .selectFrom('rulebook_version as r')
      .leftJoin('rulebook_publication as p', 'p.version_id', 'r.id')
      .select(['r.id', 'r.version', 'r.effective_from as effectiveFrom', 'p.supersedes'])
      .orderBy('r.effective_from', 'desc')
      .orderBy('r.activated_at', 'desc')
      .orderBy('r.id', 'desc')
      .execute()
  }

  /** Every zone, by code. */
  async zones(): Promise<BoundZone[]> {
    return this.#db
      .selectFrom('zone')
      .select(['code', 'name', 'location', 'rulebook_version_id as rulebookVersionId'])
      .orderBy('code')
      .execute()
  }
}
