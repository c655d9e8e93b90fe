import { FieldCipher } from '../src/db/field-cipher.ts'
import type { Db } from '../src/db/database.ts'
import { Trail } from '../src/db/trail/trail.ts'
import { UnitOfWork } from '../src/db/unit-of-work.ts'
import { createIds } from '../src/observe/ids.ts'
import { silentLogger } from '../src/observe/logger.ts'
import { checkAnswer } from '../src/router/check-answer.ts'
import { createPasswordHasher } from '../src/server/password-hasher.ts'
import type { Deps } from '../src/service/deps.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'

/** What services need, with a clock that stands still and passwords that hash fast. */
export interface TestDeps extends Deps {
  readonly time: FakeClock
}

/** Ten in the morning of 28 March 2017 in Shanghai: day 8 of the representative rulebook. */
export const TEST_NOW = '2017-03-28T02:00:00.000Z'

/** The weakest cost argon2 takes. Never outside tests. */
const LIGHT_COST = { memoryKiB: 64, passes: 1, lanes: 1 }

/** Dependencies on a test database; the field key is the same in every test. */
export function createTestDeps(db: Db): TestDeps {
  const time = fakeClock(TEST_NOW)
  const ids = createIds()
  return {
    db,
    uow: new UnitOfWork(db, { trail: new Trail({ clock: time.clock, ids }) }),
    clock: time.clock,
    ids,
    cipher: new FieldCipher(Buffer.alloc(32, 7)),
    passwords: createPasswordHasher(LIGHT_COST),
    passwordProfile: 'dengbao',
    isAdminTerminal: () => true,
    log: silentLogger,
    anchors: null,
    checkAnswer,
    time,
  }
}
