import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Requirement {
  readonly id: string
  readonly title: string
  readonly level: number | readonly number[]
  readonly applies: boolean
  /** Why it does not apply. */
  readonly reason?: string
  readonly control?: string
  /** What is not built yet; counted, and never more than was decided. */
  readonly planned?: string
  readonly tests?: readonly { readonly file: string; readonly name?: string }[]
}

const ROOT = join(import.meta.dirname, '..')

/** Requirements of levels 1 and 2 by standard, and the most that may still be planned. It only goes down. */
const LISTS = [
  { file: 'security/asvs.json', required: 253, planned: 22 },
  { file: 'security/dengbao.json', required: 34, planned: 6 },
] as const

function read(file: string): readonly Requirement[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return (JSON.parse(text) as { requirements: readonly Requirement[] }).requirements
}

const all = LISTS.flatMap(({ file }) => read(file).map((one) => ({ file, ...one })))

test.each(LISTS)('$file: all of them, each once', ({ file, required, planned }) => {
  const requirements = read(file)
  expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length)
  const must = requirements.filter(({ level }) => typeof level !== 'number' || level < 3)
  expect(must).toHaveLength(required)
  const open = requirements.filter((one) => one.planned !== undefined).map(({ id }) => id)
  expect(open.length, `planned: ${open.join(', ')}`).toBeLessThanOrEqual(planned)
})

test.each(all)('$file $id $title', ({ applies, reason, control, planned, tests = [] }) => {
  if (!applies) {
    expect(reason).toBeTruthy()
    return
  }
  if (planned !== undefined) {
    expect(planned).toBeTruthy()
    return
  }
  expect(control).toBeTruthy()
  expect(tests.length, 'a requirement that applies has a test').toBeGreaterThan(0)
  for (const { file, name } of tests) {
    expect(existsSync(join(ROOT, file)), file).toBe(true)
    const source = readFileSync(join(ROOT, file), 'utf8')
    expect(source, file).toMatch(/\b(?:test|it)(?:\.each|\.skipIf)?[(]/)
    if (name !== undefined) expect(source, file).toContain(name)
  }
})
