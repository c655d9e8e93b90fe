import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CASES_FILE, RULEBOOK_FILE, goldenJson } from '../testing/golden-files.ts'
import { runHere } from '../testing/run-here.ts'
import { yichi } from '../testing/spawn-yichi.ts'

type Json = Record<string, unknown>

const golden = goldenJson<{ cases: readonly { kind: string; input: Json }[] }>(CASES_FILE)
const rulebook = goldenJson<Json>(RULEBOOK_FILE)

/** A document of one good case with something done to it. */
function casesWith(change: (one: { kind: string; input: Json }) => void, kind = 'assess'): string {
  const one = structuredClone(golden.cases.find((candidate) => candidate.kind === kind))
  if (one === undefined) throw new Error(`no golden case of kind ${kind}`)
  change(one)
  return JSON.stringify({ cases: [one] })
}

function segment(input: Json): Json {
  return (input['segments'] as Json[])[0] ?? {}
}

const I = 'cases[0].input'
const BAD_CASES: readonly (readonly [name: string, text: string, fault: string])[] = [
  ['an unknown key', casesWith(({ input }) => (input['colour'] = 1)), `${I}.colour: unknown key`],
  ['a missing key', casesWith(({ input }) => delete input['zone']), `${I}.zone: missing`],
  [
    'a negative area',
    casesWith(({ input }) => (segment(input)['measured'] = -1)),
    `${I}.segments[0].measured: expected an integer ≥ 0`,
  ],
  [
    'an area in square metres with a fraction',
    casesWith(({ input }) => (segment(input)['measured'] = 80.5)),
    `${I}.segments[0].measured: expected an integer ≥ 0`,
  ],
  [
    'an area as text',
    casesWith(({ input }) => (segment(input)['certified'] = '100')),
    `${I}.segments[0].certified: expected an integer ≥ 0`,
  ],
  [
    'an unknown status',
    casesWith(({ input }) => (segment(input)['status'] = 'FINE')),
    `${I}.segments[0].status: expected one of`,
  ],
  [
    'a date that does not exist',
    casesWith(({ input }) => (input['signDate'] = '2017-02-29')),
    `${I}.signDate: expected a date`,
  ],
  [
    'a date in another form',
    casesWith(({ input }) => (input['signDate'] = '28.03.2017')),
    `${I}.signDate: expected a date`,
  ],
  [
    'a mode in lower case',
    casesWith(({ input }) => (input['mode'] = 'monetary')),
    `${I}.mode: expected one of`,
  ],
  [
    'a flag as a number',
    casesWith(({ input }) => (input['onlyHome'] = 1)),
    `${I}.onlyHome: expected true or false`,
  ],
  ['no segments', casesWith(({ input }) => (input['segments'] = [])), `${I}.segments: expected`],
  [
    'a number past 2^53',
    casesWith(() => undefined).replace('"measured":10000', '"measured":9007199254740993'),
    `${I}.segments[0].measured: expected an integer ≤`,
  ],
  [
    'a number past every number',
    casesWith(() => undefined).replace('"measured":10000', '"measured":1e999'),
    `${I}.segments[0].measured: expected an integer`,
  ],
  [
    'a whole number written with a decimal point',
    casesWith(() => undefined).replace('"measured":10000', '"measured":10000.0'),
    `${I}.segments[0].measured: expected an integer, written without`,
  ],
  [
    'a key that stands twice',
    casesWith(() => undefined).replace('"measured":', '"measured":1,"measured":'),
    `${I}.segments[0].measured: the key appears twice`,
  ],
  ['an unknown kind', casesWith((one) => (one.kind = 'guess')), 'cases[0].kind: expected one of'],
  [
    'a voucher with a wrong use',
    casesWith(({ input }) => (input['uses'] = [{ date: '2018-05-31' }]), 'voucher'),
    `${I}.uses[0].amountFen: missing`,
  ],
  [
    'a transition with half a month',
    casesWith(({ input }) => (input['plannedMonths'] = 1.5), 'transition'),
    `${I}.plannedMonths: expected an integer ≥ 0`,
  ],
  ['a list at the top', '[]', 'expected an object'],
  ['no JSON at all', 'cases: none', 'not valid JSON: expected a value (line 1, column 1)'],
  ['an empty text', '', 'not valid JSON: the text ends too early (line 1, column 1)'],
  [
    'a comma too many',
    '{"cases": [\n1,]}',
    'cases[1]: not valid JSON: expected a value (line 2, column 3)',
  ],
  ['a text after the document', '{"cases": []} x', 'not valid JSON: text after the document'],
]

test.each(BAD_CASES)('refuses %s with its path', async (_name, text, fault) => {
  const args = ['settle', '--rulebook', RULEBOOK_FILE, '--cases', '-']
  const { code, stdout, stderr } = await runHere(args, text)
  expect([code, stdout]).toEqual([2, ''])
  expect(
    stderr.split('\n').some((line) => line.startsWith(fault)),
    stderr,
  ).toBe(true)
})

const BAD_RULEBOOKS: readonly (readonly [
  name: string,
  change: (book: Json) => void,
  fault: string,
])[] = [
  ['an unknown key', (book) => (book['bonus'] = 1), 'bonus: unknown key'],
  ['a missing key', (book) => delete book['signing'], 'signing: missing'],
  ['a price with a fraction', (book) => (book['decoration'] = { NONE: 0.5 }), 'decoration.NONE: '],
  ['a date that does not exist', (book) => (book['announceDate'] = '2017-13-01'), 'announceDate: '],
]

test.each(BAD_RULEBOOKS)('refuses a rulebook with %s', async (_name, change, fault) => {
  const book = structuredClone(rulebook)
  change(book)
  const args = ['settle', '--rulebook', '-', '--cases', CASES_FILE]
  const { code, stdout, stderr } = await runHere(args, JSON.stringify(book))
  expect([code, stdout]).toEqual([2, ''])
  expect(
    stderr.split('\n').some((line) => line.startsWith(fault)),
    stderr,
  ).toBe(true)
})

test('names every fault of a document, not only the first', async () => {
  const text = casesWith(({ input }) => {
    input['signDate'] = 'soon'
    segment(input)['measured'] = -1
  })
  const { stderr } = await runHere(['settle', '--rulebook', RULEBOOK_FILE, '--cases', '-'], text)
  expect(stderr).toContain('signDate')
  expect(stderr).toContain('measured')
  expect(stderr).toContain('2 fault(s)')
})

test('refuses a text that is not UTF-8', async () => {
  const args = ['settle', '--rulebook', RULEBOOK_FILE, '--cases', '-']
  const { code, stderr } = await runHere(args, Buffer.from([0x7b, 0xff, 0x7d]))
  expect(code).toBe(2)
  expect(stderr).toContain('not UTF-8')
})

test('refuses a file that is not there, one that is a folder, and the standard input twice', async () => {
  const missing = await runHere(['rank', '--cases', '/nowhere/cases.json'])
  expect(missing).toEqual({
    code: 2,
    stdout: '',
    stderr: 'yichi: There is no file /nowhere/cases.json.\n',
  })
  const folder = await runHere(['rank', '--cases', '/'])
  expect([folder.code, folder.stdout]).toEqual([2, ''])
  const twice = await runHere(['settle', '--rulebook', '-', '--cases', '-'])
  expect([twice.code, twice.stdout]).toEqual([2, ''])
})

test('refuses a file that cannot be written, with nothing on the standard output', async () => {
  const args = [
    'settle',
    '--rulebook',
    RULEBOOK_FILE,
    '--cases',
    CASES_FILE,
    '--out',
    '/nowhere/out.json',
  ]
  const { code, stdout, stderr } = await runHere(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('/nowhere/out.json')
})

test('the real process ends with code 2 and an empty standard output, in the language of the person', async () => {
  const stdin = readFileSync(CASES_FILE, 'utf8').replace('"measured": 10000', '"measured": -10000')
  const args = ['settle', '--rulebook', RULEBOOK_FILE, '--cases', '-']
  const { code, stdout, stderr } = await yichi(args, { stdin, env: { LC_ALL: 'zh_CN.UTF-8' } })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('cases[0].input.segments[0].measured: expected an integer ≥ 0')
  expect(stderr).toContain('没有写入任何内容')
})
