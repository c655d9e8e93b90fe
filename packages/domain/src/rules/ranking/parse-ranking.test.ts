import { describe, expect, test } from 'vitest'
import { kindOf } from './kind-of.ts'
import { parseRankingDocument } from './parse-ranking.ts'

const ROW = { group: '一组', N: 10, M: 9, S: 8, H: 7, dM: 1, dS: -1, dH: 0 }
const documentOf = (...rows: unknown[]) => ({ ranking: [{ id: 'K1', input: rows }] })

describe('a ranking document is read strictly', () => {
  test('a proper weekly table', () => {
    expect(parseRankingDocument(documentOf(ROW))).toEqual({
      ok: true,
      value: [{ id: 'K1', kind: 'weekly', input: [ROW] }],
    })
  })

  test.each([
    [
      'a part of a household',
      { ...ROW, N: 10.5 },
      'ranking[0].input[0].N',
      'expected an integer ≥ 0',
    ],
    ['text for a number', { ...ROW, dM: '1' }, 'ranking[0].input[0].dM', 'expected an integer'],
    [
      'a missing change',
      { ...ROW, dH: undefined },
      'ranking[0].input[0].dH',
      'expected an integer',
    ],
    ['more than in scope', { ...ROW, M: 11 }, 'ranking[0].input[0].M', 'more than N'],
    ['a change larger than the count', { ...ROW, dS: 9 }, 'ranking[0].input[0].dS', 'more than S'],
    ['a key nobody knows', { ...ROW, k: 1 }, 'ranking[0].input[0].k', 'unknown key'],
    ['no group', { ...ROW, group: ' ' }, 'ranking[0].input[0].group', 'expected a name'],
    ['no object', 7, 'ranking[0].input[0]', 'expected an object'],
  ])('%s', (_what, row, path, message) => {
    expect(parseRankingDocument(documentOf(row))).toEqual({
      ok: false,
      refusal: [{ path, message }],
    })
  })

  test.each([
    [[], '', 'expected an object'],
    [{}, 'ranking', 'expected a list'],
    [{ ranking: [], other: 1 }, 'other', 'unknown key'],
    [{ ranking: [{ id: 'K1', input: [], note: '' }] }, 'ranking[0].note', 'unknown key'],
    [{ ranking: [{ id: 'K1', input: {} }] }, 'ranking[0].input', 'expected a list of groups'],
    [documentOf(ROW, ROW), 'ranking[0].input[1].group', 'the group appears twice'],
    [
      {
        ranking: [
          { id: 'A', input: [] },
          { id: 'A', input: [] },
        ],
      },
      'ranking[1].id',
      'the id appears twice',
    ],
  ])('%j', (json, path, message) => {
    expect(parseRankingDocument(json)).toEqual({ ok: false, refusal: [{ path, message }] })
  })

  test('tables of another kind are faults, or left out when asked', () => {
    const award = { ranking: [{ id: 'K11', input: [{ group: '一组', done: 1, target: 2 }] }] }
    expect(parseRankingDocument(award)).toMatchObject({
      ok: false,
      refusal: [{ path: 'ranking[0].input' }],
    })
    expect(parseRankingDocument(award, { others: 'skip' })).toEqual({ ok: true, value: [] })
  })
})

test('kinds are told by their keys', () => {
  expect(kindOf([ROW])).toBe('weekly')
  expect(kindOf([{ group: '一组', N: 3, S: 2 }])).toBe('rate')
  expect(kindOf([{ name: '张*', done: 1, target: 2 }])).toBe('person')
  expect(kindOf([{ group: '一组', done: 1, target: 2 }])).toBe('award')
  expect(kindOf('K1')).toBeNull()
})
