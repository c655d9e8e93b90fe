import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { VerifyView } from '@yichi/api/view/audit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runHere } from '../../testing/run-here.ts'
import { yichi } from '../../testing/spawn-yichi.ts'
import { tempFolder } from '../../testing/temp-folder.ts'

const SMALL = ['--households', '100', '--seed', 'small'] as const

let seeded: string

beforeAll(async () => {
  seeded = mkdtempSync(join(tmpdir(), 'yichi-cli-'))
  expect((await runHere(['seed', ...SMALL, '--data-dir', seeded])).code).toBe(0)
})

afterAll(() => rmSync(seeded, { recursive: true, force: true }))

/** A seeded county of one test. */
function county(): string {
  const folder = tempFolder()
  cpSync(seeded, folder, { recursive: true })
  return folder
}

/** Changes the county's file as somebody would who has it and a tool for SQLite. */
function change(folder: string, ...statements: readonly string[]): void {
  const db = new DatabaseSync(join(folder, 'yichi.db'))
  for (const statement of statements) db.exec(statement)
  db.close()
}

async function findings(folder: string): Promise<VerifyView['findings']> {
  const { code, stdout } = await runHere(['verify', '--json', '--data-dir', folder])
  expect(code).toBe(1)
  return (JSON.parse(stdout) as VerifyView).findings
}

test('a seeded county holds; what is changed behind the program is named', async () => {
  const folder = county()
  const sound = await yichi(['verify', '--data-dir', folder])
  expect([sound.code, sound.stderr]).toEqual([0, ''])
  expect(sound.stdout).toMatch(/^All holds: \d+ events in one chain, 1 anchors/)
  const again = await runHere(['run', 'anchor', '--data-dir', folder])
  expect(again.stdout).toContain('Nothing was added')

  change(folder, `update household set owner_name = '伪造' where code = '01-0001'`)
  const told = await yichi(['verify', '--data-dir', folder])
  expect(told.code).toBe(1)
  expect(told.stdout).toMatch(/Row \S+ of household is not as the trail has it/)
  expect(told.stdout).toMatch(/Row \S+ of household was changed without an event/)

  change(
    folder,
    'drop trigger audit_event_no_update',
    `update audit_event set action = 'nothing' where seq = 7`,
  )
  expect(await findings(folder)).toContainEqual(
    expect.objectContaining({ check: 'chain', code: 'hash', seq: 7 }),
  )
})

test('anchors that nobody signed do not count; a county that is not there is bad use', async () => {
  const folder = county()
  const file = join(folder, 'anchors', 'anchors.jsonl')
  const line = readFileSync(file, 'utf8')
  appendFileSync(file, line.replace(/"seq":\d+/, '"seq":3'))
  expect(await findings(folder)).toMatchObject([{ check: 'anchor', code: 'signature', seq: 3 }])
  writeFileSync(file, line)
  expect((await runHere(['verify', '--data-dir', folder])).code).toBe(0)
  const missing = await runHere(['verify', '--data-dir', tempFolder()])
  expect([missing.code, missing.stdout]).toEqual([2, ''])
  const wrong = await runHere(['verify', '--anchors', '/nowhere', '--data-dir', folder])
  expect(wrong.code).toBe(2)
})
