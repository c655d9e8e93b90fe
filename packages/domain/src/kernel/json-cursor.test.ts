import { expect, test } from 'vitest'
import { FaultLog, faultText } from './fault.ts'
import { JsonCursor } from './json-cursor.ts'

function reading(value: unknown, read: (at: JsonCursor) => void): string[] {
  const faults = new FaultLog()
  read(new JsonCursor(value, '', faults))
  return faults.list.map(faultText)
}

test('the path leads to the value, whatever the key looks like', () => {
  const faults = reading({ cases: [{ 'a key': 1.5 }] }, (at) => {
    at.at('cases').items()[0]?.at('a key').integer({ min: 0 })
  })
  expect(faults).toEqual(['cases[0]."a key": expected an integer ≥ 0'])
})

test('unknown and missing keys are found together, an inherited key is not there', () => {
  const faults = reading({ toString: 1 }, (at) => at.object({ required: ['id', 'valueOf'] }))
  expect(faults).toEqual(['toString: unknown key', 'id: missing', 'valueOf: missing'])
})

test('one place has one fault, the first', () => {
  const faults = reading({}, (at) => {
    at.object({ required: ['id'] })
    at.at('id').text()
  })
  expect(faults).toEqual(['id: missing'])
})

test.each<[string, unknown, (at: JsonCursor) => void, string]>([
  ['text', '  ', (at) => at.text(), 'expected a text'],
  ['flag', 1, (at) => at.flag(), 'expected true or false'],
  ['date', '2017-02-29', (at) => at.date(), 'expected a date YYYY-MM-DD that exists'],
  ['date far ahead', '2900-01-01', (at) => at.date(), 'expected a date not after 2899-12-31'],
  ['choice', 'C', (at) => at.oneOf(['A', 'B']), 'expected one of A, B'],
  ['only choice', 'C', (at) => at.oneOf(['A']), 'expected A'],
  ['integer', '1', (at) => at.integer(), 'expected an integer'],
  ['integer past the top', 11, (at) => at.integer({ max: 10 }), 'expected an integer ≤ 10'],
  ['huge', 2 ** 53, (at) => at.integer({ min: 0 }), 'expected an integer ≤ 9007199254740991'],
  ['array', {}, (at) => at.items(), 'expected an array'],
  ['short array', [], (at) => at.items({ min: 1 }), 'expected at least 1 item'],
  ['long array', [1, 2], (at) => at.items({ max: 1 }), 'expected at most 1 items'],
  ['object', [], (at) => at.keys(), 'expected an object'],
])('%s', (...row) => {
  const [, value, read, message] = row
  expect(reading(value, read)).toEqual([message])
})
