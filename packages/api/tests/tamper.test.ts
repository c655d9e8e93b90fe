import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAnchorBook, readAnchors, type ReadAnchor } from '../src/db/anchor-book.ts'
import { loadOrCreateAnchorKey } from '../src/db/anchor-key.ts'
import { sqlitePath } from '../src/db/open-database.ts'
import { openSqliteReadOnly } from '../src/db/open-sqlite.ts'
import { systemClock } from '../src/observe/clock.ts'
import { mulberry32 } from '../src/observe/mulberry32.ts'
import { anchorTrail } from '../src/service/audit/anchor-trail.ts'
import { verifyTrail } from '../src/service/audit/verify-trail.ts'
import type { VerifyView } from '../src/view/audit.ts'
import { createTestCaller } from '../testing/create-test-caller.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { sqliteHands } from '../testing/hands.ts'
import { HouseholdPath } from '../testing/household-path.ts'
import { LI, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps } from '../testing/test-deps.ts'
import { TAMPERINGS, Tamperer, type Expected, type Tampering } from '../testing/tamperer.ts'

const CASES = 50

let folder: string
let prepared: string
let anchors: readonly ReadAnchor[]
/** Copies of the county as it was earlier, by the number of their last event. */
const older: { readonly path: string; readonly seq: number }[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yichi-tamper-'))
  const sqlite = eachDialect[0]
  if (sqlite === undefined) throw new Error('no SQLite')
  const opened = await sqlite.open()
  const book = openAnchorBook([join(folder, 'a')], loadOrCreateAnchorKey(join(folder, 'key')))
  const deps = { ...createTestDeps(opened.db), anchors: book }
  const source = sqlitePath(opened.url) ?? ''
  const keep = (name: string): string => {
    const path = join(folder, name)
    const db = new BetterSqlite3(source, { readonly: true })
    db.exec(`vacuum into '${path}'`)
    db.close()
    return path
  }
  const step = async (): Promise<void> => {
    const outcome = await anchorTrail(deps, { force: true })
    if (outcome.kind !== 'anchored') throw new Error('nothing to anchor')
    const { seq } = outcome.anchor
    older.push({ path: keep(`older-${seq}.db`), seq })
  }
  const path = new HouseholdPath(deps, await seedHouseholds(deps))
  await step()
  const approvalId = await path.signed(WANG, '王建国')
  await step()
  await path.pay(approvalId, 'BANK-1')
  await step()
  await path.handOver(WANG)
  const leader = await createTestCaller(deps, 'leader')
  for (let i = 0; i < 20; i += 1) await leader.household.get({ code: i % 2 === 0 ? WANG : LI })
  await step()
  await path.survey(LI)
  await path.sheet(LI)
  await anchorTrail(deps, { force: true })
  prepared = keep('county.db')
  anchors = readAnchors([join(folder, 'a')])
  await opened.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function check(path: string): Promise<VerifyView> {
  const db = openSqliteReadOnly(path)
  try {
    return await verifyTrail({ db, clock: systemClock, anchors })
  } finally {
    await db.destroy()
  }
}

/** The findings of one kind point at the place, and no earlier. */
function expectFound({ findings }: VerifyView, { check: kind, seq, table, row }: Expected): void {
  const of = findings.filter((finding) => finding.check === kind)
  if (seq !== undefined) {
    const places = of.flatMap((finding) => finding.seq ?? [])
    expect(Math.min(...places), JSON.stringify(findings)).toBe(seq)
  } else {
    expect(of.map((finding) => [finding.table, finding.row])).toContainEqual([table, row])
  }
}

async function tampered(seed: number, how: Tampering): Promise<void> {
  const path = join(folder, 'copy.db')
  for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true })
  copyFileSync(prepared, path)
  const hands = sqliteHands(path)
  let expected: Expected
  try {
    expected = await how(new Tamperer(hands, mulberry32(seed)), signed())
  } finally {
    await hands.close()
  }
  const view = await check(path)
  expect(view.isSound).toBe(false)
  expectFound(view, expected)
}

const signed = (): number[] => anchors.map(({ anchor }) => anchor.seq)

test('the county as it is holds, with every anchor', async () => {
  const view = await check(prepared)
  expect(view).toMatchObject({ isSound: true, findings: [], anchors: 5 })
  expect(view.events).toBeGreaterThan(40)
})

describe.each(TAMPERINGS)('%s', (name, how) => {
  test(`is found ${CASES} times of ${CASES}, at the right place`, async () => {
    for (let seed = 1; seed <= CASES; seed += 1) await tampered(seed + name.length * 1_000, how)
  })
})

test(`an older database is found ${CASES} times of ${CASES}`, async () => {
  const next = mulberry32(9)
  for (let i = 0; i < CASES; i += 1) {
    const chosen = older[next() % older.length]
    if (chosen === undefined) throw new Error('no older copy')
    const view = await check(chosen.path)
    expectFound(view, { check: 'anchor', seq: chosen.seq + 1 })
  }
})

test('an anchor that was changed, or signed with another key, does not count', async () => {
  const [first, ...rest] = anchors
  if (first === undefined) throw new Error('no anchor')
  const forged = { anchor: { ...first.anchor, hash: 'f'.repeat(64) }, isSigned: false }
  const db = openSqliteReadOnly(prepared)
  const view = await verifyTrail({ db, clock: systemClock, anchors: [forged, ...rest] })
  await db.destroy()
  expect(view.findings).toMatchObject([
    { check: 'anchor', code: 'signature', seq: first.anchor.seq },
  ])
})
