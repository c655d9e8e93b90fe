import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { KeyFileError } from './key-file.ts'

/** The key that signs anchors: Ed25519, in a file of its own outside the database and its backups. */
export interface AnchorKey {
  readonly keyId: string
  /** PEM; goes beside the anchors, so that anybody can check them. */
  readonly publicKey: string
  /** Base64. */
  sign(text: string): string
}

/**
 * The county's anchor key from its file; made at the first call, readable by its owner alone. Throws KeyFileError
 * when the file is no such key or others may read it.
 */
export function loadOrCreateAnchorKey(path: string): AnchorKey {
  mkdirSync(dirname(path), { recursive: true })
  try {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(path, pem, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new KeyFileError('key file: others than its owner may read it')
  }
  return keyOf(readFileSync(path, 'utf8'))
}

function keyOf(pem: string): AnchorKey {
  let secret: KeyObject
  try {
    secret = createPrivateKey(pem)
  } catch {
    throw new KeyFileError('key file: not a private key')
  }
  if (secret.asymmetricKeyType !== 'ed25519') throw new KeyFileError('key file: not Ed25519')
  const publicKey = createPublicKey(secret).export({ type: 'spki', format: 'pem' }).toString()
  return {
    keyId: keyIdOf(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), secret).toString('base64'),
  }
}

/** The name of a key: the first sixteen digits of the SHA-256 of its public half. */
export function keyIdOf(publicKey: string): string {
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(der).digest('hex').slice(0, 16)
}

/** Whether the text was signed by the owner of the public key. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64'))
}
