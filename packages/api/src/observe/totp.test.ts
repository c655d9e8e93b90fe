import { expect, test } from 'vitest'
import { toBase32 } from './base32.ts'
import { addMs, fromEpochMs } from './clock.ts'
import { matchTotp, totpCode, totpStep } from './totp.ts'

const seed = (length: number) => Buffer.from('1234567890'.repeat(7).slice(0, length))
const SECRETS = { sha1: seed(20), sha256: seed(32), sha512: seed(64) } as const

/** RFC 6238, appendix B: seconds since 1970 and the code under each digest. */
const VECTORS = [
  [59, '94287082', '46119246', '90693936'],
  [1_111_111_109, '07081804', '68084774', '25091201'],
  [1_111_111_111, '14050471', '67062674', '99943326'],
  [1_234_567_890, '89005924', '91819424', '93441116'],
  [2_000_000_000, '69279037', '90698825', '38618901'],
  [20_000_000_000, '65353130', '77737706', '47863826'],
] as const

test.each(VECTORS)('the vectors of RFC 6238 at %i', (seconds, sha1, sha256, sha512) => {
  const step = totpStep(fromEpochMs(seconds * 1_000))
  for (const [algorithm, code] of Object.entries({ sha1, sha256, sha512 })) {
    const name = algorithm as keyof typeof SECRETS
    expect(totpCode(SECRETS[name], step, { algorithm: name, digits: 8 })).toBe(code)
  }
})

/** RFC 4226, appendix D: the codes of the first ten counters. */
test('the vectors of RFC 4226', () => {
  const codes = Array.from({ length: 10 }, (_, step) => totpCode(SECRETS.sha1, step))
  expect(codes.join(' ')).toBe(
    '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489',
  )
})

test('base 32 is that of RFC 4648', () => {
  const texts = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar']
  const coded = ['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']
  expect(texts.map((text) => toBase32(Buffer.from(text)))).toEqual(coded)
})

test('a code counts one step early and late, and no further', () => {
  const now = fromEpochMs(1_800_000_000_000)
  const code = totpCode(SECRETS.sha1, totpStep(now))
  const taken = [-61_000, -31_000, -1, 0, 29_000, 31_000, 61_000].map((offset) =>
    matchTotp(SECRETS.sha1, code, { now: addMs(now, offset), lastStep: null }),
  )
  const step = totpStep(now)
  expect(taken).toEqual([null, null, step, step, step, step, null])
})

test('no code counts twice, nor one older than the last', () => {
  const now = fromEpochMs(1_800_000_000_000)
  const step = totpStep(now)
  for (let offset = -1; offset <= 1; offset++) {
    const code = totpCode(SECRETS.sha1, step + offset)
    const after = (lastStep: number) => matchTotp(SECRETS.sha1, code, { now, lastStep })
    expect(after(step + offset)).toBeNull()
    expect(after(step + offset + 1)).toBeNull()
    expect(after(step + offset - 1)).toBe(step + offset)
  }
  for (const text of ['', '12345', 'abcdef', '1234567', '１２３４５６']) {
    expect(matchTotp(SECRETS.sha1, text, { now, lastStep: null })).toBeNull()
  }
})
