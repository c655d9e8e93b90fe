import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Thrown for a key file that is damaged or open to others. */
export class KeyFileError extends Error {
  override name = 'KeyFileError'
}

const KEY_BYTES = 32

/**
 * The county's 32-byte key from a file of its own, outside the database and its backups; made at the first
 * call, readable by its owner alone. Throws KeyFileError when the file is not such a key or others may read it.
 */
export function loadOrCreateKey(path: string): Buffer {
  mkdirSync(dirname(path), { recursive: true })
  try {
    // Fails when the file exists: of two processes that start at once, one makes the key and both read it.
    writeFileSync(path, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!isExisting(error)) throw error
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new KeyFileError('key file: others than its owner may read it')
  }
  const text = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text)) throw new KeyFileError('key file: not 64 hexadecimal digits')
  return Buffer.from(text, 'hex')
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
