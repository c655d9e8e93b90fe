import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProgrammeDifference } from '@yichi/domain/cases/settlement/programme-difference'
import { expect, test } from 'vitest'
import { RULEBOOK_FILE, goldenJson } from '../../testing/golden-files.ts'
import { runHere } from '../../testing/run-here.ts'
import { tempFolder } from '../../testing/temp-folder.ts'

interface Moving {
  readonly moving: { readonly rate: Readonly<Record<string, number>> }
}

function changedRulebook(change: (book: Moving) => object): string {
  const file = join(tempFolder(), 'changed.json')
  writeFileSync(file, JSON.stringify(change(goldenJson<Moving>(RULEBOOK_FILE))))
  return file
}

async function simulate(against: string, ...more: readonly string[]) {
  const args = ['simulate', '--rulebook', RULEBOOK_FILE, '--against', against, ...more]
  const { code, stdout, stderr } = await runHere(args)
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as ProgrammeDifference
}

test('a rulebook against itself changes nothing', async () => {
  const same = await simulate(RULEBOOK_FILE, '--households', '500')
  expect(same.households).toBe(500)
  expect(same.budget.deltaFen).toBe(0)
  expect([same.winners.households, same.losers.households]).toEqual([0, 0])
})

test('a higher moving rate: nobody loses, the budget rises by what the winners gain, on its line and the rounding', async () => {
  const dearer = changedRulebook((book) => ({
    ...book,
    version: '1.0.1',
    moving: { ...book.moving, rate: { ...book.moving.rate, RES: 2_400 } },
  }))
  const found = await simulate(dearer, '--households', '800')
  expect(found.losers).toEqual({ households: 0, lossFen: 0 })
  expect(found.winners.households).toBeGreaterThan(700)
  expect(found.budget.deltaFen).toBe(found.winners.gainFen)
  const changed = found.lines.filter((line) => line.beforeFen !== line.afterFen)
  expect(changed.map(({ code }) => code)).toEqual(['C01', 'R01'])
  expect(found.after.version).toBe('1.0.1')
})

test('the same seed makes the same programme, another one another', async () => {
  const run = (seed: string) => simulate(RULEBOOK_FILE, '--households', '200', '--seed', seed)
  const [first, again, other] = [await run('a'), await run('a'), await run('b')]
  expect(again).toEqual(first)
  expect(other.budget.beforeFen).not.toBe(first.budget.beforeFen)
})

test('a rulebook that is none is refused with its path, and nothing is printed', async () => {
  const broken = changedRulebook((book) => ({ ...book, moving: { ...book.moving, rate: {} } }))
  const args = ['simulate', '--rulebook', RULEBOOK_FILE, '--against', broken]
  const { code, stdout, stderr } = await runHere(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('moving.rate.RES: missing')
})

test('a number of households that cannot be is refused', async () => {
  const args = ['simulate', '--rulebook', RULEBOOK_FILE, '--against', RULEBOOK_FILE]
  const { code, stderr } = await runHere([...args, '--households', '0'])
  expect(code).toBe(2)
  expect(stderr).toContain('--households')
})
