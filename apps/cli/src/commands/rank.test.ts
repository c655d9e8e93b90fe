import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { RANKING_FILE, goldenJson } from '../../testing/golden-files.ts'
import { runHere } from '../../testing/run-here.ts'
import { yichi } from '../../testing/spawn-yichi.ts'

interface Document {
  readonly results: readonly { readonly id: string; readonly result: unknown }[]
}

const golden = goldenJson<{
  ranking: readonly { readonly id: string; readonly expected: unknown }[]
}>(RANKING_FILE)
const weekly = golden.ranking.filter(({ id }) => /^K[1-8]$/.test(id))

let printed: Document

beforeAll(async () => {
  const { code, stdout, stderr } = await yichi(['rank', '--cases', RANKING_FILE])
  expect([code, stderr]).toEqual([0, ''])
  printed = JSON.parse(stdout) as Document
})

describe.each(weekly.map((one) => [one.id, one.expected] as const))('%s', (id, expected) => {
  test('is ranked as worked out by hand', () => {
    expect(printed.results.find((answer) => answer.id === id)?.result).toEqual(expected)
  })
})

test('leaves out assessments of persons and awards, which are no rankings', () => {
  expect(printed.results.map(({ id }) => id)).toEqual(weekly.map(({ id }) => id))
})

test('prints the same from the standard input', async () => {
  const { code, stdout } = await runHere(
    ['rank', '--cases', '-'],
    readFileSync(RANKING_FILE, 'utf8'),
  )
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual(printed)
})

const TABLE = { group: '一组', N: 10, M: 5, S: 4, H: 3, dM: 1, dS: 1, dH: 1 }
const BAD: readonly (readonly [name: string, row: object, fault: string])[] = [
  ['a text', { ...TABLE, dM: 'two' }, 'ranking[0].input[0].dM: expected an integer'],
  ['a negative count', { ...TABLE, S: -1 }, 'ranking[0].input[0].S: expected an integer ≥ 0'],
  ['a fraction', { ...TABLE, N: 10.5 }, 'ranking[0].input[0].N: expected an integer ≥ 0'],
  ['more than there are', { ...TABLE, M: 11 }, 'ranking[0].input[0].M: more than N'],
  ['an unknown key', { ...TABLE, k: 1 }, 'ranking[0].input[0].k: unknown key'],
]

test.each(BAD)('refuses %s with its path', async (_name, row, fault) => {
  const stdin = JSON.stringify({ ranking: [{ id: 'X', input: [row] }] })
  const { code, stdout, stderr } = await runHere(['rank', '--cases', '-'], stdin)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.split('\n')).toContain(fault)
})
