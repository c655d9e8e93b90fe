import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import { sha256Hex } from './sha256.ts'

const reference = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the published vector of %j', (text, digest) => {
  expect(sha256Hex(text)).toBe(digest)
})

test('a million letters a', () => {
  const digest = 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'
  expect(sha256Hex('a'.repeat(1_000_000))).toBe(digest)
})

test('every length around the block ends agrees with the platform', () => {
  for (let length = 0; length < 200; length++) {
    const text = '尺'.repeat(length % 7) + 'x'.repeat(length)
    expect(sha256Hex(text)).toBe(reference(text))
  }
})

test('any text, with astral characters and lone surrogates, agrees with the platform', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256Hex(text)).toBe(reference(text))
    }),
    { numRuns: 1000 },
  )
  expect(sha256Hex('a\ud800b')).toBe(reference('a\ud800b'))
})

test('equal values have equal digests whatever order they were built in', () => {
  expect(digestOf({ a: 1, b: [2] })).toBe(digestOf({ b: [2], a: 1 }))
  expect(digestOf({ a: 1 })).toBe(reference('{"a":1}'))
})
