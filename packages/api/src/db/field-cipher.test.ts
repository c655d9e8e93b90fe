import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FieldCipher } from './field-cipher.ts'
import { loadOrCreateKey } from './key-file.ts'

const PHONE = '13800000000 王家'
const CONTEXT = 'household.phone:0190'

describe('a sealed field', () => {
  const cipher = new FieldCipher(randomBytes(32))

  test('opens under its key and context', () => {
    const sealed = cipher.seal(PHONE, CONTEXT)
    expect(cipher.open(sealed, CONTEXT)).toBe(PHONE)
    expect(sealed.includes('1380')).toBe(false)
    expect(cipher.seal(PHONE, CONTEXT)).not.toEqual(sealed)
    expect(cipher.open(cipher.seal('', CONTEXT), CONTEXT)).toBe('')
  })

  test('does not open under another context or key', () => {
    const sealed = cipher.seal(PHONE, CONTEXT)
    expect(() => cipher.open(sealed, 'household.phone:0191')).toThrow('does not open')
    expect(() => new FieldCipher(randomBytes(32)).open(sealed, CONTEXT)).toThrow('does not open')
  })

  test('does not open when any byte was changed or cut', () => {
    const sealed = cipher.seal(PHONE, CONTEXT)
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(i) ^ 1, i)
      expect(() => cipher.open(changed, CONTEXT)).toThrow('field cipher')
      expect(() => cipher.open(sealed.subarray(0, i), CONTEXT)).toThrow('field cipher')
    }
  })

  test('is found by its blind index, per purpose and key', () => {
    const index = cipher.blindIndex(PHONE, 'phone')
    expect(index).toMatch(/^[0-9a-f]{64}$/)
    expect(cipher.blindIndex(PHONE, 'phone')).toBe(index)
    expect(cipher.blindIndex(PHONE, 'owner-id')).not.toBe(index)
    expect(new FieldCipher(randomBytes(32)).blindIndex(PHONE, 'phone')).not.toBe(index)
  })

  test('needs a key of 32 bytes', () => {
    expect(() => new FieldCipher(randomBytes(16))).toThrow('32 bytes')
  })
})

describe('the key file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yichi-key-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('is made once, for its owner alone, and read back', () => {
    const path = join(folder, 'keys', 'field.key')
    const key = loadOrCreateKey(path)
    expect(key).toHaveLength(32)
    expect(loadOrCreateKey(path)).toEqual(key)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('is refused when others may read it or it is damaged', () => {
    const path = join(folder, 'field.key')
    loadOrCreateKey(path)
    chmodSync(path, 0o644)
    expect(() => loadOrCreateKey(path)).toThrow('others than its owner')
    chmodSync(path, 0o600)
    writeFileSync(path, 'short\n')
    expect(() => loadOrCreateKey(path)).toThrow('64 hexadecimal digits')
  })
})
