import fc from 'fast-check'
import { NAUGHTY } from './naughty.ts'

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

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...NAUGHTY) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...NUMBERS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], {}, true, [[[[]]]]) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
)

const anything = fc.anything({ withNullPrototype: true, maxDepth: 4 })

/** JSON texts that are made to break something, some of them close to an input that is right. */
export function hostile(sample: unknown): fc.Arbitrary<string | undefined> {
  const near = isRecord(sample) ? Object.entries(sample) : []
  const oneWrong = fc
    .tuple(fc.nat({ max: Math.max(near.length - 1, 0) }), value)
    .map(([at, bad]) =>
      Object.fromEntries(near.map(([key, good], i) => [key, i === at ? bad : good])),
    )
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
