import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CLAUSE_IDS } from '../facts/clause-id.ts'
import { SECTIONS } from '../rulebook/sections.ts'
import { SOURCES } from '../rulebook/sources.ts'

const here = new URL('.', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, here), 'utf8')
const table = text('PROVISIONS.md')
const clauses = [...table.matchAll(/^\| `([a-z-]+)` +\|/gm)].map((match) => match[1])
const sources = readdirSync(here).filter((name) => /^(?!.*\.test)[a-z-]+\.ts$/.test(name))
const more = ['payees', 'charges', 'compute', 'compare-options', 'public-facts'].map(
  (name) => `../cases/settlement/${name}.ts`,
)

test('every clause that a line can name stands in the table', () => {
  for (const id of CLAUSE_IDS) expect(clauses).toContain(id)
})

test('every clause that a parameter belongs to stands in the table', () => {
  for (const { clause, fields } of SECTIONS) {
    for (const field of fields) expect(clauses).toContain(field.clause ?? clause)
  }
})

/** Clause, function and file of every link in the table. */
const links = [...table.matchAll(/^\| `([a-z-]+)` .*$/gm)].flatMap(([row, clause]) =>
  [...row.matchAll(/\[([A-Za-z, ]+)\]\(([a-z./-]+)\)/g)].flatMap(([, names = '', file = '']) =>
    names.split(', ').map((name) => ({ clause, name, file })),
  ),
)

test('no function applies two clauses', () => {
  const names = links.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(clauses.length)
  expect(new Set(names).size).toBe(names.length)
})

test.each(links)(
  '$clause: $name stands in $file and names its clause',
  ({ clause, name, file }) => {
    const source = text(file)
    const comments = source.split(new RegExp(`export function ${name}\\b`))[0]?.split('/**') ?? []
    expect(source).toMatch(new RegExp(`export function ${name}\\b`))
    expect(comments.at(-1)).toContain(`@law measures ${clause}\n`)
  },
)

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
