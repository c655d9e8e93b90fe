import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testTitles } from './lib/test-titles.mjs'

interface Requirement {
  readonly id: string
  readonly title: string
  readonly level: number | readonly number[]
  readonly applies: boolean
  /** Why it does not apply. */
  readonly reason?: string
  readonly control?: string
  /** The tests that show the control, each by its title; a group may stand before it. */
  readonly tests?: readonly { readonly file: string; readonly name: string }[]
}

const ROOT = join(import.meta.dirname, '..')

/** Every requirement of levels 1 and 2 of the one standard and the 22 of level 3 that were chosen; all of the other. */
const LISTS = [
  { file: 'security/asvs.json', levels: { '1': 70, '2': 183, '3': 22 } },
  { file: 'security/dengbao.json', levels: { '2,3': 21, '3': 13 } },
] as const

const KEYS = ['id', 'level', 'title', 'applies', 'reason', 'control', 'tests']

function read(file: string): readonly Requirement[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return (JSON.parse(text) as { requirements: readonly Requirement[] }).requirements
}

const titles = new Map<string, ReadonlySet<string>>()

function titlesOf(file: string): ReadonlySet<string> {
  const known = titles.get(file) ?? testTitles(join(ROOT, file))
  titles.set(file, known)
  return known
}

const all = LISTS.flatMap(({ file }) => read(file).map((one) => ({ file, ...one })))

test.each(LISTS)('$file: all of them, each once and of its level', ({ file, levels }) => {
  const requirements = read(file)
  expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length)
  const counts = Object.groupBy(requirements, ({ level }) => String(level))
  const found = Object.entries(counts).map(([level, of]) => [level, of?.length])
  expect(Object.fromEntries(found)).toEqual(levels)
})

test.each(all)('$file $id $title', (requirement) => {
  const { file: list, applies, reason, control, tests = [], ...rest } = requirement
  expect(list).toBeTruthy()
  const keys = [...Object.keys(rest), 'applies']
  expect(keys.filter((key) => !KEYS.includes(key))).toEqual([])
  if (!applies) {
    expect(reason, 'why it does not apply').toBeTruthy()
    expect(tests).toEqual([])
    return
  }
  expect(control).toBeTruthy()
  expect(tests.length, 'a requirement that applies has a test').toBeGreaterThan(0)
  for (const { file, name } of tests) {
    expect(file).toMatch(/\.(?:test|spec)\.ts$/)
    expect(existsSync(join(ROOT, file)), file).toBe(true)
    expect(titlesOf(file).has(name), `${file}: ${name}`).toBe(true)
  }
})

test('a test that does not run counts for nothing', () => {
  const here = titlesOf('scripts/security.test.ts')
  expect(here.has('a test that does not run counts for nothing')).toBe(true)
  expect(here.has('$file $id $title')).toBe(true)
  expect(here.has('no such test')).toBe(false)
})
