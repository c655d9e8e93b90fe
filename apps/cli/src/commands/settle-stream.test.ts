import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { CASES_FILE, RULEBOOK_FILE, goldenJson } from '../../testing/golden-files.ts'
import { runHere } from '../../testing/run-here.ts'
import { run } from '../run.ts'

const ARGS = ['settle', '--rulebook', RULEBOOK_FILE, '--cases', '-']
const { cases } = goldenJson<{ cases: readonly { kind: string; input: unknown }[] }>(CASES_FILE)

function* manyCases(count: number, last = ''): Generator<string> {
  yield '{"label": "many", "cases": ['
  for (let index = 0; index < count; index++) {
    const { kind, input } = cases[index % cases.length] ?? { kind: '', input: null }
    yield `${index === 0 ? '' : ','}\n${JSON.stringify({ id: `C${index}`, kind, input })}`
  }
  yield `${last}]}`
}

/** Takes what is printed apart from keeping it: how long it was, and how it began and ended. */
class Counter extends Writable {
  length = 0
  tail = ''

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.length += chunk.length
    this.tail = (this.tail + chunk.toString('utf8')).slice(-400)
    done()
  }
}

async function settleStream(pieces: Iterable<string>) {
  const stdout = new Counter()
  const stderr = new Counter()
  const stdin = Readable.from(
    (function* () {
      for (const piece of pieces) yield Buffer.from(piece)
    })(),
  )
  const code = await run(ARGS, { stdin, stdout, stderr, env: { LC_ALL: 'en_GB.UTF-8' } })
  return { code, stdout, stderr }
}

test('a long document is answered whole, in order, beyond what is held in memory', async () => {
  const leftovers = () => readdirSync(tmpdir()).filter((name) => /^yichi-[0-9a-f]{8}-/.test(name))
  const before = leftovers()
  const { code, stdout } = await settleStream(manyCases(6_000))
  expect(code).toBe(0)
  expect(stdout.length).toBeGreaterThan(8 * 1024 * 1024)
  expect(stdout.tail).toMatch(/\n {4}\}\n {2}\]\n\}\n$/)
  expect(leftovers()).toEqual(before)
})

test('a fault in the last of many cases prints nothing of the others', async () => {
  const { code, stdout, stderr } = await settleStream(manyCases(3_000, ',{"id": "X"}'))
  expect([code, stdout.length]).toEqual([2, 0])
  expect(stderr.tail).toContain('cases[3000].kind: missing')
})

test('an id that was used far above is found', async () => {
  const { stderr } = await settleStream(
    manyCases(3_000, ',{"id": "C7", "kind": "voucher", "input": {}}'),
  )
  expect(stderr.tail).toContain('cases[3000].id: expected an id that is not used twice')
})

test('a document without cases, and one with another key twice', async () => {
  const empty = await runHere(ARGS, '{"cases": []}')
  expect(JSON.parse(empty.stdout)).toMatchObject({ results: [] })
  expect(empty.stdout).toMatch(/"results": \[\]\n\}\n$/)
  const twice = await runHere(ARGS, '{"cases": [], "why": 1, "why": 2}')
  expect([twice.code, twice.stdout]).toEqual([2, ''])
  expect(twice.stderr).toContain('why: the key appears twice (line 1, column 25)')
})
