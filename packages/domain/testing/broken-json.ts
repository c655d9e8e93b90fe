import fc from 'fast-check'

/*
 * Documents as they come in when something went wrong: a valid one with a few places changed, or anything at all.
 */

type Place = readonly (string | number)[]
type Break = (holder: Holder, key: string | number) => void
type Holder = Record<string | number, unknown>

const nested = (open: string, close: string) => `${open.repeat(2000)}1${close.repeat(2000)}`

/** What stands where a figure, a date or a code should stand, as it is written; some of it is right by chance. */
const STRAY = fc
  .constantFrom(
    ...['null', 'true', 'false', '""', '" "', '"x"', '"\\ud800"', '"\\u0000"', '"１２"', '"[0]"'],
    ...['0', '-0', '1', '-1', '0.5', '1e-7', '9007199254740991', '9007199254740992'],
    ...['-9007199254740992', '1e308', '1e999', '-1e999', '36', '200', '600', '601', '3650'],
    ...['9999', '10000', '10001', '50000', '1000000', '10000000', '10000001', '100000000'],
    ...['100000001', '10000000000', '10000000001', JSON.stringify('x'.repeat(100_000))],
    ...['"2017-02-29"', '"2017-13-01"', '"2017-3-1"', '"20170301"', '"2017-03-01T00:00:00Z"'],
    ...['"2999-12-31"', '"1900-01-01"', '"1899-12-31"', '"2017-03-20"', '"2016-02-29"'],
    ...['"MONETARY"', '"EXCHANGE"', '"RES"', '"HIST"', '"ILLEGAL"', '"DECISION"', '"m2"'],
    ...['"__proto__"', '"constructor"', '"toString"', '[]', '{}', '[null]', '[[]]'],
    ...['{"length":3}', '{"__proto__":{}}', nested('[', ']'), nested('{"a":', '}')],
  )
  .map((text): unknown => JSON.parse(text))

const KEYS = fc.constantFrom(
  ...['__proto__', 'constructor', 'toString', 'length', 'id', 'at', '', ' ', '0', '-1', '甲'],
  ...['a.b', 'a[0]', '"', '\ud800', 'ge0y', 'ge99999999999999999999y', 'RES', 'x'.repeat(1000)],
)

/** Own property, also for the key that an assignment would give to the prototype; no gaps in a list. */
function put(holder: Holder, key: string | number, value: unknown): void {
  if (Array.isArray(holder) && Number(key) >= holder.length) {
    holder.push(value)
    return
  }
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

function remove(holder: Holder, key: string | number): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
}

function twice(holder: Holder, key: string | number): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 0, holder[Number(key)])
  else put(holder, `${key}2`, holder[key])
}

const BREAKS: fc.Arbitrary<Break> = fc.oneof(
  {
    weight: 6,
    arbitrary: STRAY.map(
      (value): Break =>
        (holder, key) =>
          put(holder, key, value),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: -2, max: 2 }).map((by): Break => (holder, key) => {
      const value = holder[key]
      if (typeof value === 'number') put(holder, key, value + by)
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(KEYS, STRAY).map(
      ([name, value]): Break =>
        (holder) =>
          !Array.isArray(holder) && put(holder, name, value),
    ),
  },
  {
    weight: 2,
    arbitrary: KEYS.map((name): Break => (holder, key) => {
      if (Array.isArray(holder)) return
      const value = holder[key]
      remove(holder, key)
      put(holder, name, value)
    }),
  },
  { weight: 2, arbitrary: fc.constant<Break>(remove) },
  { weight: 1, arbitrary: fc.constant<Break>(twice) },
)

function placesOf(json: unknown, at: Place = []): Place[] {
  if (typeof json !== 'object' || json === null) return [at]
  const keys = Array.isArray(json) ? json.map((_, index) => index) : Object.keys(json)
  const below = keys.flatMap((key) => placesOf((json as Holder)[key], [...at, key]))
  return at.length === 0 ? below : [at, ...below]
}

function holderOf(json: unknown, place: Place): Holder | null {
  let found = json
  for (const key of place.slice(0, -1)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return null
    found = (found as Holder)[key]
  }
  return typeof found === 'object' && found !== null ? (found as Holder) : null
}

/** The document with up to so many of its places broken. The document itself stays as it is. */
export function brokenJson(document: unknown, breaks = 3): fc.Arbitrary<unknown> {
  const places = fc.constantFrom(...placesOf(document))
  return fc.array(fc.tuple(places, BREAKS), { minLength: 1, maxLength: breaks }).map((changes) => {
    const json = structuredClone(document)
    for (const [place, change] of changes) {
      const holder = holderOf(json, place)
      const key = place.at(-1)
      if (holder !== null && key !== undefined) change(holder, key)
    }
    return json
  })
}

/** Any JSON value, with keys that mean something to the language. */
export function anyJson(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.jsonValue({ maxDepth: 6 }),
    STRAY,
    fc.dictionary(KEYS, STRAY, { noNullPrototype: true }),
    fc.array(STRAY),
  )
}
