import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CLAUSE_IDS } from '../facts/clause-id.ts'
import { SOURCES } from '../rulebook/sources.ts'

const here = new URL('.', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, here), 'utf8')
const table = text('PROVISIONS.md')
const clauses = [...table.matchAll(/^\| `([a-z-]+)` +\|/gm)].map((match) => match[1])
const sources = readdirSync(here).filter((name) => /^(?!.*\.test)[a-z-]+\.ts$/.test(name))
const more = ['payees', 'compute', 'compare-options', 'public-facts'].map(
  (name) => `../cases/settlement/${name}.ts`,
)

test('every clause that a line can name stands in the table', () => {
  for (const id of CLAUSE_IDS) expect(clauses).toContain(id)
})

test.each([...sources, ...more])('%s refers to texts and clauses that exist', (name) => {
  const references = [...text(name).matchAll(/@law ([a-z0-9-]+) ?([a-z-]*)/g)]
  expect(references.length).toBeGreaterThan(0)
  for (const [, source = '', clause] of references) {
    expect(Object.keys(SOURCES)).toContain(source)
    if (source === 'measures') expect(clauses).toContain(clause)
  }
})

test.each(sources)('%s is linked from the table and has a test', (name) => {
  expect(table).toContain(`(${name})`)
  expect(existsSync(new URL(name.replace('.ts', '.test.ts'), here))).toBe(true)
})

test('a provision knows no other provision', () => {
  for (const name of sources) expect(text(name)).not.toMatch(/from '\.\//)
})
