import type { AnchorBook } from '../db/anchor-book.ts'
import type { PasswordProfileName } from '@yichi/domain/rules/identity/password'
import type { Db } from '../db/database.ts'
import type { FieldCipher } from '../db/field-cipher.ts'
import type { UnitOfWork } from '../db/unit-of-work.ts'
import type { Clock } from '../observe/clock.ts'
import type { Ids } from '../observe/ids.ts'
import type { Logger } from '../observe/logger.ts'

/** Hashes passwords slowly. Production uses argon2id; tests may use light parameters. */
export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** False for a wrong password and for a text that is no hash at all; never throws. */
  verify(hash: string, password: string): Promise<boolean>
  /** Whether a hash was made at today's cost; if not, the next sign-in makes it anew. */
  isCurrent(hash: string): boolean
}

/** Looks at what a procedure answers; throws when that is not what its schema says. */
export type AnswerCheck = (procedure: string, answer: unknown) => void

/** What services need from the outside. `db` is for reads; every write goes through `uow`. */
export interface Deps {
  readonly db: Db
  readonly uow: UnitOfWork
  readonly clock: Clock
  readonly ids: Ids
  readonly cipher: FieldCipher
  readonly passwords: PasswordHasher
  /** What the county asks of passwords. */
  readonly passwordProfile: PasswordProfileName
  /** Whether administrators may work from an address. */
  readonly isAdminTerminal: (address: string) => boolean
  readonly log: Logger
  /** Where the trail is anchored, outside the database; null where nobody keeps it. */
  readonly anchors: AnchorBook | null
  /** Every answer is checked in development and in every test; null where people wait for it. */
  readonly checkAnswer: AnswerCheck | null
}
