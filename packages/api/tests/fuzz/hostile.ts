import fc from 'fast-check'

/** Texts that programs trip over: quotes, templates, paths, escapes, directions, classes of Unicode. */
const NAUGHTY = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u{feff}',
  '\u202e\u2066反向\u2069',
  '\u200b\u200d\ufe0f',
  '\ud800',
  'Z\u0351\u036b\u0343\u0324',
  '𠮷𬺞𰻝',
  '👨‍👩‍👧‍👦',
  'ﷺ',
  'ß İ ı ſ',
  'ＡＢＣ１２３',
  '１７年',
  "' or 1=1 --",
  '"; drop table household; --',
  "'||(select password_hash from account)||'",
  '%',
  '_',
  '\\',
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  'C:\\con',
  'file:///etc/passwd',
  'http://169.254.169.254/',
  '=cmd|calc!A1',
  '\r\nset-cookie: sid=x',
  'constructor',
  '__proto__',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '-0',
  '1e309',
  '0x10',
  '9007199254740993',
  '2017-02-29',
  '0000-00-00',
  '9999-12-31',
  '99-9999',
  '62102419800101123X',
  '13800001234',
  '6228480000001234567',
] as const

const NUMBERS = [
  2 ** 53,
  -(2 ** 53),
  2 ** 53 + 2,
  2 ** 63,
  -1,
  0.1,
  1e308,
  5e-324,
  2 ** 31,
  -(2 ** 31) - 1,
] as const

/** JSON as nobody writes it, and what is no JSON. */
const RAW = [
  'NaN',
  '-0',
  '1e400',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"limit":1,"limit":2}',
  '{"limit":-0}',
  '{"code":"\\u0000"}',
  '{"q":"\\ud800"}',
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  `[${'0,'.repeat(100_000)}0]`,
  '{',
  '"',
  '[]',
  '[[]]',
  '0',
  'null',
] as const

const LONG = 'a'.repeat(200_000)

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...NAUGHTY) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...NUMBERS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], {}, true, LONG, [[[[]]]]) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
)

/** JSON texts that are made to break something, some of them close to an input that is right. */
export function hostile(sample: unknown): fc.Arbitrary<string | undefined> {
  const near = isRecord(sample) ? Object.entries(sample) : []
  const oneWrong = fc
    .tuple(fc.nat({ max: Math.max(near.length - 1, 0) }), value)
    .map(([at, bad]) =>
      Object.fromEntries(near.map(([key, good], i) => [key, i === at ? bad : good])),
    )
  const anything = fc.anything({ withNullPrototype: true, maxDepth: 4 })
  return fc.oneof(
    { weight: near.length === 0 ? 0 : 5, arbitrary: oneWrong.map((of) => JSON.stringify(of)) },
    { weight: 2, arbitrary: fc.constantFrom<string>(...RAW) },
    { weight: 2, arbitrary: anything.map(written) },
    { weight: 1, arbitrary: value.map((of) => JSON.stringify(of)) },
  )
}

/** As JSON; what JSON cannot write is left out, as a browser would. */
function written(of: unknown): string | undefined {
  try {
    return JSON.stringify(of)
  } catch {
    return undefined
  }
}

function isRecord(of: unknown): of is Readonly<Record<string, unknown>> {
  return typeof of === 'object' && of !== null && !Array.isArray(of)
}
