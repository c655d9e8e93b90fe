import type { Db, Tx } from '../../db/database.ts'

/** Whether anybody is there yet. */
export class SetUpReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** Whether the county has not a single account. */
  async isEmpty(): Promise<boolean> {
    const row = await this.db
      .selectFrom('account')
      .select((eb) => eb.lit(1).as('one'))
      .limit(1)
      .executeTakeFirst()
    return row === undefined
  }
}

export class SetUpWriter extends SetUpReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async nameCounty(name: string): Promise<void> {
    await this.db
      .insertInto('setting')
      .values({ key: 'county.name', value: name })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: name }))
      .execute()
  }
}
