import { replayBulletin } from '@yichi/domain/cases/bulletin/replay-bulletin'
import { assert } from '@yichi/domain/kernel/assert'
import type { Tx } from '../../db/database.ts'
import { BulletinReader } from './reader.ts'
import { freeze } from './stored-bulletin.ts'
import type { StoredBulletin } from './stored-bulletin.ts'

/** Writes bulletins. An issued bulletin never changes. */
export class BulletinWriter extends BulletinReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  /** Stores an issued bulletin. Asserts that what is read back replays to the same ranking and digest. */
  async add(id: string, issued: StoredBulletin): Promise<void> {
    await this.db.insertInto('bulletin').values(freeze(id, issued)).execute()
    const readBack = await this.find(issued.bulletin.period)
    assert(readBack !== undefined, 'bulletin: what was stored is not there')
    assert(replayBulletin(readBack.bulletin) === 'same', 'bulletin: what was read back differs')
  }
}
