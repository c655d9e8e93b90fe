import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goldenDeadlines } from '@yichi/domain/testing/golden'
import { DEADLINE_KINDS } from '@yichi/domain/rules/deadline/kinds'
import { expect, test } from 'vitest'
import { runHere } from '../../testing/run-here.ts'
import { tempFolder } from '../../testing/temp-folder.ts'

test.each(goldenDeadlines())('$id $title: $expected', async ({ kind, from, expected }) => {
  const { code, stdout, stderr } = await runHere(['deadline', '--kind', kind, '--from', from])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout.split('\n')[0]).toBe(expected)
  expect(stdout.split('\n').length).toBeGreaterThan(4)
  expect(stdout).not.toMatch(/[{}]|undefined/)
})

test('for programs, with the counting', async () => {
  const args = ['deadline', '--kind', 'review-request', '--from', '2017-03-23', '--json']
  const { stdout } = await runHere(args)
  expect(JSON.parse(stdout)).toMatchObject({
    kind: 'review-request',
    from: '2017-03-23',
    date: '2017-04-05',
    lastDay: '2017-04-05',
  })
})

test('lists every kind with its name', async () => {
  const { stdout } = await runHere(['deadline', '--list'])
  expect(stdout.trimEnd().split('\n')).toHaveLength(DEADLINE_KINDS.length)
})

test('a year without an arrangement is refused, and counted once a file brings it', async () => {
  const args = ['deadline', '--kind', 'review-request', '--from', '2031-03-23']
  const refused = await runHere(args)
  expect([refused.code, refused.stdout]).toEqual([2, ''])
  expect(refused.stderr).toContain('2031')
  const holidays = join(tempFolder(), 'holidays.json')
  const breaks = [['qingming', '03-31', '04-02']]
  const year = { year: 2031, announcedOn: '2030-11-20', breaks, workedWeekends: [] }
  writeFileSync(holidays, JSON.stringify({ years: [year] }))
  const counted = await runHere([...args, '--holidays', holidays])
  expect([counted.code, counted.stdout.split('\n')[0]]).toEqual([0, '2031-04-03'])
})

test.each([
  [['--kind', 'review-requests', '--from', '2017-03-23'], 'review-request'],
  [['--kind', 'never', '--from', '2017-03-23'], 'yichi deadline --list'],
  [['--kind', 'review-request', '--from', '2017-02-29'], '--from'],
  [['--kind', 'review-request'], '--from'],
])('%j is refused', async (args, words) => {
  const { code, stdout, stderr } = await runHere(['deadline', ...args])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(words)
})
