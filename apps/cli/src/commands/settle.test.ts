import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASES_FILE, RULEBOOK_FILE, goldenJson } from '../../testing/golden-files.ts'
import { yichi } from '../../testing/spawn-yichi.ts'

interface Line {
  readonly code: string
  readonly label: string
  readonly amountFen: number
  readonly formula: string
}

interface Answer {
  readonly id: string
  readonly result?: { readonly lines?: readonly Line[] }
  readonly blocked?: { readonly code: string; readonly message: string }
}

interface Document {
  readonly rulebook: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly results: readonly Answer[]
}

interface Case {
  readonly id: string
  readonly expected: { readonly blocked?: string; readonly lines?: readonly Line[] }
}

const { cases } = goldenJson<{ cases: readonly Case[] }>(CASES_FILE)
const folder = mkdtempSync(join(tmpdir(), 'yichi-settle-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Names and formulas are words and may be free; everything else is compared to the letter. */
function withoutWords(answer: { readonly lines?: readonly Line[] } | undefined): unknown {
  if (answer?.lines === undefined) return answer
  return { ...answer, lines: answer.lines.map(({ code, amountFen }) => ({ code, amountFen })) }
}

let fromFile: Document
let fromStdin: Document

beforeAll(async () => {
  const byFile = await yichi(['settle', '--rulebook', RULEBOOK_FILE, '--cases', CASES_FILE])
  const byStdin = await yichi(['settle', '--rulebook', RULEBOOK_FILE, '--cases', '-'], {
    stdin: readFileSync(CASES_FILE, 'utf8'),
  })
  expect([byFile.code, byFile.stderr, byStdin.code, byStdin.stderr]).toEqual([0, '', 0, ''])
  fromFile = JSON.parse(byFile.stdout) as Document
  fromStdin = JSON.parse(byStdin.stdout) as Document
})

test('names the rulebook by id, version and digest of its canonical JSON', () => {
  const digest = createHash('sha256')
    .update(canonicalJson(goldenJson(RULEBOOK_FILE)))
    .digest('hex')
  expect(fromFile.rulebook).toEqual({ id: 'REP-COUNTY', version: '1.0.0', sha256: digest })
})

test('answers in the order of the cases, the same from a file and from the standard input', () => {
  expect(fromFile.results.map(({ id }) => id)).toEqual(cases.map(({ id }) => id))
  expect(fromStdin).toEqual(fromFile)
})

describe.each(cases.map((one, index) => [one.id, one, index] as const))('%s', (id, one, index) => {
  test('has exactly the expected fields and amounts', () => {
    const answer = fromFile.results[index]
    expect(answer?.id).toBe(id)
    if (one.expected.blocked !== undefined) {
      expect(answer?.blocked?.code).toBe(one.expected.blocked)
      expect(answer?.blocked?.message).not.toBe('')
      expect(answer).not.toHaveProperty('result')
      return
    }
    expect(withoutWords(answer?.result)).toEqual(withoutWords(one.expected))
    expect(Object.keys(answer?.result ?? {}).sort()).toEqual(Object.keys(one.expected).sort())
  })

  test('has words for every line, without a blank left open', () => {
    for (const line of fromFile.results[index]?.result?.lines ?? []) {
      expect(Object.keys(line)).toEqual(['code', 'label', 'amountFen', 'formula'])
      expect(`${line.label} ${line.formula}`).not.toMatch(/[{}]|undefined|NaN/)
      expect(line.label).toMatch(/\p{Script=Han}/u)
      expect(line.formula).not.toBe('')
    }
  })
})

test('speaks English when asked to', async () => {
  const { stdout } = await yichi([
    ...['settle', '--rulebook', RULEBOOK_FILE, '--cases', CASES_FILE, '--lang', 'en'],
  ])
  const first = (JSON.parse(stdout) as Document).results[0]?.result?.lines?.[0]
  expect(first?.label).toBe('House value (b1, brick-concrete 2, Registered)')
})

test('writes the document to a file in one step, over an older one, and prints nothing', async () => {
  const out = join(folder, 'sheets.json')
  writeFileSync(out, 'an older file')
  const { code, stdout, stderr } = await yichi([
    ...['settle', '--rulebook', RULEBOOK_FILE, '--cases', CASES_FILE, '--out', out],
  ])
  expect([code, stdout, stderr]).toEqual([0, '', ''])
  expect(goldenJson<Document>(out)).toEqual(fromFile)
  expect(readdirSync(folder)).toEqual(['sheets.json'])
})

test('keeps the older file when the document is bad', async () => {
  const out = join(folder, 'kept.json')
  writeFileSync(out, 'an older file')
  const { code, stdout, stderr } = await yichi(
    ['settle', '--rulebook', RULEBOOK_FILE, '--cases', '-', '--out', out],
    { stdin: '{"cases": [{"id": "X"}]}' },
  )
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('cases[0].kind: missing')
  expect(readFileSync(out, 'utf8')).toBe('an older file')
  expect(readdirSync(folder)).not.toContainEqual(expect.stringContaining('.draft'))
})

test('hands over to the Node of the workspace when started on an older one', async () => {
  const older =
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.0" } })'
  const node = ['--import', `data:text/javascript,${encodeURIComponent(older)}`]
  const args = ['settle', '--rulebook', RULEBOOK_FILE, '--cases', CASES_FILE]
  const { code, stdout } = await yichi(args, { node })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual(fromFile)
})
