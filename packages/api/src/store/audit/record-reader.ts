import type { Db, Tx } from '../../db/database.ts'

/** What an event of the trail is about. */
export interface TrailSubject {
  readonly kind: string
  readonly id: string
}

/** The records that have a trail of their own, by what people call them, with all that belongs to them. */
export class RecordReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** `zoneIds` null means every zone; a posting of the county is everybody's. */
  async posting(
    number: string,
    zoneIds: readonly string[] | null,
  ): Promise<readonly TrailSubject[] | undefined> {
    const found = await this.#db
      .selectFrom('posting')
      .select(['id', 'zone_id as zoneId', 'board', 'recorded_at as recordedAt'])
      .where('number', '=', number)
      .executeTakeFirst()
    if (found === undefined) return undefined
    const isSeen = zoneIds === null || found.zoneId === null || zoneIds.includes(found.zoneId)
    if (!isSeen) return undefined
    const issued = found.board === 5 ? await this.#bulletinOf(found.recordedAt) : []
    return [{ kind: 'posting', id: found.id }, ...issued]
  }

  /** Board 5 is posted with the bulletin of its week, in one transaction. */
  async #bulletinOf(issuedAt: string): Promise<TrailSubject[]> {
    const query = this.#db.selectFrom('bulletin').select('id').where('issued_at', '=', issuedAt)
    return (await query.execute()).map(({ id }) => ({ kind: 'bulletin', id }))
  }

  async bulletin(period: string): Promise<readonly TrailSubject[] | undefined> {
    const query = this.#db.selectFrom('bulletin').select('id').where('period', '=', period)
    const found = await query.executeTakeFirst()
    return found && [{ kind: 'bulletin', id: found.id }]
  }

  /** A draft, and the version that it became. */
  async draft(id: string): Promise<readonly TrailSubject[] | undefined> {
    const query = this.#db.selectFrom('rulebook_draft').select('id').where('id', '=', id)
    if ((await query.executeTakeFirst()) === undefined) return undefined
    const published = await this.#db
      .selectFrom('rulebook_publication')
      .select('version_id as id')
      .where('draft_id', '=', id)
      .execute()
    const versions = published.map((one) => ({ kind: 'rulebook-version', id: one.id }))
    return [{ kind: 'rulebook-draft', id }, ...versions]
  }

  /** A version, and the draft that it was. */
  async version(id: string): Promise<readonly TrailSubject[] | undefined> {
    const query = this.#db.selectFrom('rulebook_version').select('id').where('id', '=', id)
    if ((await query.executeTakeFirst()) === undefined) return undefined
    const published = await this.#db
      .selectFrom('rulebook_publication')
      .select('draft_id as id')
      .where('version_id', '=', id)
      .execute()
    const drafts = published.flatMap((one) =>
      one.id === null ? [] : [{ kind: 'rulebook-draft', id: one.id }],
    )
    return [{ kind: 'rulebook-version', id }, ...drafts]
  }

  /** An account of staff, and the changes of its rights that were proposed. */
  async account(id: string): Promise<readonly TrailSubject[] | undefined> {
    const found = await this.#db
      .selectFrom('account')
      .select('id')
      .where('id', '=', id)
      .where('kind', '=', 'staff')
      .executeTakeFirst()
    return found && [{ kind: 'account', id }, ...(await this.#proposals('account_id', id))]
  }

  /** A unit of the organisation, and the appointments in it that were proposed. */
  async unit(id: string): Promise<readonly TrailSubject[] | undefined> {
    const query = this.#db.selectFrom('organisation_unit').select('id').where('id', '=', id)
    const found = await query.executeTakeFirst()
    return found && [{ kind: 'organisation-unit', id }, ...(await this.#proposals('unit_id', id))]
  }

  async #proposals(column: 'account_id' | 'unit_id', id: string): Promise<TrailSubject[]> {
    const query = this.#db.selectFrom('proposal').select('id').where(column, '=', id)
    return (await query.execute()).map((one) => ({ kind: 'proposal', id: one.id }))
  }
}
