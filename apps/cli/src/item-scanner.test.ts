import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ItemScanner } from './item-scanner.ts'
import { parseJson, parseJsonItem } from './parse-json.ts'

/** Cuts a text in pieces of the given sizes, again and again. */
function scan(text: string, sizes: readonly number[] = [text.length]) {
  const scanner = new ItemScanner('cases')
  const items = []
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    items.push(...scanner.push(text.slice(at, at + size)))
    at += size
  }
  const { items: last, skeleton } = scanner.end()
  return { items: [...items, ...last], skeleton }
}

const read = (text: string, sizes?: readonly number[]) => {
  const { items, skeleton } = scan(text, sizes)
  const rest = parseJson(skeleton.text, skeleton.places)
  return { items: items.map((item) => parseJsonItem('cases', item)), rest }
}

test('takes the items out and leaves the rest', () => {
  const text = '{"label": "a,[b", "cases": [ {"id": "]}"}, [1, 2], 3 ], "why": {"cases": [4]}}'
  expect(read(text)).toEqual({
    items: [{ id: ']}' }, [1, 2], 3],
    rest: { label: 'a,[b', cases: [], why: { cases: [4] } },
  })
})

test.each([
  ['no items', '{"cases": []}', []],
  ['spaces alone', '{"cases": [ \n ]}', []],
  ['a key written with an escape', '{"c\\u0061ses": [1]}', [1]],
  ['a quote in the text', String.raw`{"cases": ["\"],", "\\"]}`, ['"],', '\\']],
])('%s', (_name, text, items) => {
  expect(read(text).items).toEqual(items)
})

test('however the text is cut, the answer is that of the whole text', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 })
  const document = fc.record(
    { label: fc.string(), cases: fc.array(fc.jsonValue()), why: fc.jsonValue() },
    { requiredKeys: ['cases'] },
  )
  fc.assert(
    fc.property(document, sizes, fc.boolean(), (value, pieces, pretty) => {
      const text = JSON.stringify(value, null, pretty ? 2 : 0)
      // Numbers such as 1e21 are refused by the strict parser; they are not what is asked here.
      fc.pre(!/\d[eE][+-]?\d/.test(text))
      const whole = JSON.parse(text) as { cases: unknown[] }
      expect(read(text, pieces)).toEqual({ items: whole.cases, rest: { ...whole, cases: [] } })
    }),
    { numRuns: 500 },
  )
})

test('a fault is placed in the whole text, whatever stood before', () => {
  const text = '{"cases": [\n  1,\n  {"a": 1 "b": 2}\n], "x": tru}'
  const { items, skeleton } = scan(text, [4])
  const [, broken] = items
  expect(() => broken && parseJsonItem('cases', broken)).toThrow('(line 3, column 11)')
  expect(() => parseJson(skeleton.text, skeleton.places)).toThrow('(line 4, column 9)')
})

test('a text that breaks off', () => {
  const { items } = scan('{"cases": [1, {"a": ')
  const last = items.at(-1)
  expect(() => last && parseJsonItem('cases', last)).toThrow('the text ends too early')
})
