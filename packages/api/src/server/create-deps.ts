import { join } from 'node:path'
import { openAnchorBook } from '../db/anchor-book.ts'
import { loadOrCreateAnchorKey } from '../db/anchor-key.ts'
import { FieldCipher } from '../db/field-cipher.ts'
import { loadOrCreateKey } from '../db/key-file.ts'
import { openDatabase } from '../db/open-database.ts'
import { Trail } from '../db/trail/trail.ts'
import { UnitOfWork } from '../db/unit-of-work.ts'
import { systemClock } from '../observe/clock.ts'
import { createIds } from '../observe/ids.ts'
import { createLogger } from '../observe/logger.ts'
import { checkAnswer } from '../router/check-answer.ts'
import type { Deps } from '../service/deps.ts'
import { adminTerminals } from './admin-terminals.ts'
import type { ServerConfig } from './config.ts'
import { createPasswordHasher } from './password-hasher.ts'

/** The name of the key file in the data folder. It is no part of a database backup. */
export const KEY_FILE = 'yichi.key'

/** The file of the key that signs anchors, beside it. */
const ANCHOR_KEY_FILE = 'anchor.key'

/** The folders that hold the anchors of a county. */
export function anchorFolders({
  dataDir,
  anchorDir = null,
}: Pick<ServerConfig, 'dataDir'> & Partial<Pick<ServerConfig, 'anchorDir'>>): string[] {
  const own = join(dataDir, 'anchors')
  return anchorDir === null ? [own] : [own, anchorDir]
}

export interface OpenedDeps {
  readonly deps: Deps
  readonly close: () => Promise<void>
}

/**
 * Opens the database and makes what services need. Creates the data folder and the key when they
 * are not there; migrates nothing. Throws what the file system or the database says.
 */
export function createDeps(
  config: Pick<ServerConfig, 'dataDir' | 'databaseUrl' | 'checkAnswers'> &
    Partial<Pick<ServerConfig, 'anchorDir' | 'auditHash' | 'passwordProfile' | 'adminNetworks'>>,
  overrides: Partial<Deps> = {},
): OpenedDeps {
  const cipher = new FieldCipher(loadOrCreateKey(join(config.dataDir, KEY_FILE)))
  const db = openDatabase(config.databaseUrl)
  const log = overrides.log ?? createLogger({ clock: systemClock })
  const onHookError = (error: unknown): void => log.error('commit-hook-failed', { error })
  const { clock = systemClock, ids = createIds() } = overrides
  const { auditHash: algorithm = 'sha256' } = config
  const anchorKey = loadOrCreateAnchorKey(join(config.dataDir, ANCHOR_KEY_FILE))
  const deps: Deps = {
    db,
    uow: new UnitOfWork(db, { onHookError, trail: new Trail({ clock, ids, algorithm }) }),
    clock,
    ids,
    cipher,
    passwords: createPasswordHasher(),
    anchors: openAnchorBook(anchorFolders(config), anchorKey),
    passwordProfile: config.passwordProfile ?? 'dengbao',
    isAdminTerminal: adminTerminals(config.adminNetworks ?? []),
    checkAnswer: config.checkAnswers ? checkAnswer : null,
    ...overrides,
    log,
  }
  return { deps, close: () => db.destroy() }
}
