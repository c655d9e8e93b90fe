import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Thrown when a field does not open: another key, another context, or changed bytes. Says nothing of the content. */
export class FieldCipherError extends Error {
  override name = 'FieldCipherError'
}

const FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES
const KEY_BYTES = 32

/**
 * Personal numbers as they are stored: AES-256-GCM per field, bound to its context (table, column and row), so
 * that a value moved to another row does not open. Equality is searched through a keyed blind index.
 */
export class FieldCipher {
  readonly #sealKey: Buffer
  readonly #indexKey: Buffer

  /** `key` is 32 bytes; encryption and index each use a key derived from it. */
  constructor(key: Buffer) {
    if (key.length !== KEY_BYTES)
      throw new FieldCipherError('field cipher: the key is not 32 bytes')
    this.#sealKey = derive(key, 'yichi field seal 1')
    this.#indexKey = derive(key, 'yichi field index 1')
  }

  /** Encrypts the text. The same text gives other bytes every time. Layout: format, nonce, tag, content. */
  seal(text: string, context: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.#sealKey, nonce, { authTagLength: TAG_BYTES })
    cipher.setAAD(Buffer.from(context, 'utf8'))
    const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), content])
  }

  /** Decrypts what `seal` made under the same context. Throws FieldCipherError otherwise. */
  open(sealed: Buffer, context: string): string {
    if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT) {
      throw new FieldCipherError('field cipher: not a sealed field')
    }
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES)
    const options = { authTagLength: TAG_BYTES }
    const decipher = createDecipheriv('aes-256-gcm', this.#sealKey, nonce, options)
    decipher.setAAD(Buffer.from(context, 'utf8'))
    decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEADER_BYTES))
    try {
      const start = decipher.update(sealed.subarray(HEADER_BYTES))
      return Buffer.concat([start, decipher.final()]).toString('utf8')
    } catch {
      throw new FieldCipherError('field cipher: the field does not open')
    }
  }

  /** 64 hexadecimal digits that are equal for equal texts of one purpose, and tell nothing without the key. */
  blindIndex(text: string, purpose: string): string {
    return createHmac('sha256', this.#indexKey).update(`${purpose}\u0000${text}`).digest('hex')
  }
}

function derive(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), use, KEY_BYTES))
}
