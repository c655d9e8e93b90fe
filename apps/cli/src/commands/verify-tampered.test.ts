import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAnchorBook, readAnchors } from '@yichi/api/db/anchor-book'
import { loadOrCreateAnchorKey } from '@yichi/api/db/anchor-key'
import { migrateToLatest } from '@yichi/api/db/migrate'
import { openDatabase } from '@yichi/api/db/open-database'
import { mulberry32 } from '@yichi/api/observe/mulberry32'
import { anchorTrail } from '@yichi/api/service/audit/anchor-trail'
import { postgresHands, sqliteHands, type Hands } from '@yichi/api/testing/hands'
import { HouseholdPath } from '@yichi/api/testing/household-path'
import {
  databaseUrl,
  startPostgres,
  TEMPLATE_DATABASE,
  type PostgresServer,
} from '@yichi/api/testing/postgres-server'
import { LI, seedHouseholds, WANG } from '@yichi/api/testing/seed-households'
import { TAMPERINGS, Tamperer, type Expected } from '@yichi/api/testing/tamperer'
import { createTestDeps } from '@yichi/api/testing/test-deps'
import type { VerifyView } from '@yichi/api/view/audit'
import { verifyText } from '@yichi/i18n/verify-text'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from '../../testing/run-here.ts'
import { yichi } from '../../testing/spawn-yichi.ts'

/** Where counties are made, and copied whole. */
interface Bench {
  readonly open: () => Promise<void>
  /** The address of a county without anything in it. */
  readonly make: () => Promise<string>
  /** Of a county that nobody has open. */
  readonly copy: (url: string) => Promise<string>
  readonly hands: (url: string) => Hands
  readonly close: () => Promise<void>
}

function sqliteBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'yichi-tampered-'))
  let count = 0
  const next = (): string => join(folder, `county-${++count}.db`)
  return {
    open: () => Promise.resolve(),
    make: async () => {
      const path = next()
      const db = openDatabase(path)
      await migrateToLatest(db)
      await db.destroy()
      return path
    },
    copy: (path) => {
      const copy = next()
      copyFileSync(path, copy)
      return Promise.resolve(copy)
    },
    hands: sqliteHands,
    close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  }
}

function postgresBench(): Bench {
  let server: PostgresServer | undefined
  let count = 0
  const copyOf = async (template: string): Promise<string> => {
    if (server === undefined) throw new Error('no server')
    const name = `county_${++count}`
    const hands = postgresHands(server.url)
    await hands.run(`create database ${name} template ${template} strategy file_copy`)
    await hands.close()
    return databaseUrl(server.url, name)
  }
  return {
    open: async () => {
      server = await startPostgres()
    },
    make: () => copyOf(TEMPLATE_DATABASE),
    copy: (url) => copyOf(new URL(url).pathname.slice(1)),
    hands: postgresHands,
    close: async () => server?.stop(),
  }
}

const BENCHES = [
  { name: 'sqlite', bench: sqliteBench(), times: 5 },
  { name: 'postgres', bench: postgresBench(), times: 3 },
]

describe.each(BENCHES)('yichi verify on a copy of a county on $name', ({ bench, times }) => {
  const anchorFolder = mkdtempSync(join(tmpdir(), 'yichi-anchors-'))
  let prepared: string
  let older: { readonly url: string; readonly seq: number }

  beforeAll(async () => {
    await bench.open()
    const key = loadOrCreateAnchorKey(join(anchorFolder, 'key'))
    const anchors = openAnchorBook([anchorFolder], key)
    prepared = await bench.make()
    const work = async (body: (path: HouseholdPath) => Promise<void>): Promise<number> => {
      const db = openDatabase(prepared)
      const deps = { ...createTestDeps(db), anchors }
      const known = await db.selectFrom('zone').select(['code', 'id']).execute()
      const world = { zoneIds: { '03': '', '04': '' }, householdIds: {} }
      for (const { code, id } of known) Object.assign(world.zoneIds, { [code]: id })
      await body(new HouseholdPath(deps, known.length > 0 ? world : await seedHouseholds(deps)))
      const outcome = await anchorTrail(deps, { force: true })
      await db.destroy()
      if (outcome.kind !== 'anchored') throw new Error('nothing to anchor')
      return outcome.anchor.seq
    }
    let approvalId = ''
    const seq = await work(async (path) => {
      approvalId = await path.signed(WANG, '王建国')
    })
    older = { url: await bench.copy(prepared), seq }
    await work((path) => path.pay(approvalId, 'BANK-1'))
    await work(async (path) => {
      await path.handOver(WANG)
      await path.survey(LI)
    })
  })

  afterAll(async () => {
    await bench.close()
    rmSync(anchorFolder, { recursive: true, force: true })
  })

  const argumentsOf = (url: string) => ['verify', '--database', url, '--anchors', anchorFolder]

  async function expectFound(url: string, { check, seq, table, row }: Expected): Promise<void> {
    const json = await runHere([...argumentsOf(url), '--json'])
    expect(json.code, json.stderr).toBe(1)
    const { isSound, findings } = JSON.parse(json.stdout) as VerifyView
    expect(isSound).toBe(false)
    const of = findings.filter((finding) => finding.check === check)
    if (seq === undefined) {
      return expect(of.map((finding) => [finding.table, finding.row])).toContainEqual([table, row])
    }
    expect(Math.min(...of.flatMap((finding) => finding.seq ?? []))).toBe(seq)
  }

  test('holds as it is', async () => {
    const told = await runHere(argumentsOf(prepared))
    expect(told.stdout).toMatch(/^All holds: \d+ events in one chain, 3 anchors/)
    expect(told.code).toBe(0)
  })

  test.each(TAMPERINGS)('%s: ends with 1 and names the place', async (name, how) => {
    const signed = readAnchors([anchorFolder]).map(({ anchor }) => anchor.seq)
    for (let time = 1; time <= times; time += 1) {
      const copy = await bench.copy(prepared)
      const hands = bench.hands(copy)
      const next = mulberry32(time * 7_919 + name.length)
      const expected = await how(new Tamperer(hands, next), signed).finally(() => hands.close())
      await expectFound(copy, expected)
    }
  })

  test('an older database: ends with 1 and names the first event that is gone', async () => {
    await expectFound(older.url, { check: 'anchor', seq: older.seq + 1 })
  })

  test('the program of its own says it in words', async () => {
    const copy = await bench.copy(prepared)
    const hands = bench.hands(copy)
    const { seq = 0 } = await new Tamperer(hands, mulberry32(1)).editField()
    await hands.close()
    const told = await yichi(argumentsOf(copy))
    expect(told.code).toBe(1)
    const finding = { check: 'chain', code: 'hash', seq, table: null, row: null }
    expect(told.stdout).toContain(verifyText('en', finding))
  })
})
