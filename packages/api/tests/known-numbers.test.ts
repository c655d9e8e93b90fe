import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REGISTER } from '../src/db/register/register.ts'
import { createLogger } from '../src/observe/logger.ts'
import { createPublicListener } from '../src/server/public-listener.ts'
import { sealContext, type PersonalField } from '../src/service/personal-field.ts'
import { seedCounty } from '../src/demo/seed.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { OWNER_PHONE, OwnDesk } from '../testing/own-desk.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { found } from './support/found.ts'
import { seedMatrixWorld } from './support/matrix-world.ts'

const SQLITE = eachDialect.filter(({ name }) => name === 'sqlite')
const KNOWN = 50
const KIOSK = join(import.meta.dirname, '../../../apps/kiosk/dist')

/** Columns that no query of the public screen may name. */
const CLOSELY_KEPT: ReadonlySet<string> = new Set(
  Object.values(REGISTER).flatMap(({ personal }) =>
    Object.entries(personal).flatMap(([column, field]) => (field.class === '敏感' ? [column] : [])),
  ),
)

/** Notes the columns that queries name. */
function watching(columns: Set<string>): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      const named = /"kind":"ColumnNode","column":\{"kind":"IdentifierNode","name":"(\w+)"/g
      for (const [, column = ''] of JSON.stringify(node).matchAll(named)) columns.add(column)
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

async function numbersOf(deps: TestDeps): Promise<readonly string[]> {
  const rows = await deps.db
    .selectFrom('household')
    .select(['id', 'owner_id_cipher', 'phone_cipher', 'bank_cipher'])
    .execute()
  const open = (sealed: Buffer | null, field: PersonalField, id: string): string[] =>
    sealed === null ? [] : [deps.cipher.open(sealed, sealContext(field, id))]
  const all = (field: PersonalField, column: 'owner_id_cipher' | 'phone_cipher' | 'bank_cipher') =>
    rows.flatMap((row) => open(row[column], field, row.id)).slice(0, KNOWN)
  return [
    ...all('household.owner-id', 'owner_id_cipher'),
    ...all('household.phone', 'phone_cipher'),
    ...all('household.bank', 'bank_cipher'),
  ]
}

describe.each(SQLITE)('numbers of people that are known', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let folder: string
  let numbers: readonly string[]
  const log: string[] = []

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'yichi-copy-'))
    const sound = createTestDeps(database.db)
    const write = (line: string): void => void log.push(line)
    deps = { ...sound, log: createLogger({ clock: sound.clock, write, level: 'debug' }) }
    deps.time.set('2017-05-22T01:00:00.000Z')
    const { accounts } = await seedCounty(deps, { households: 240, seed: 'known' })
    numbers = [...(await numbersOf(deps)), ...accounts.map(({ phone }) => phone).slice(0, KNOWN)]
    // What goes wrong is logged with what was asked: no number may come along.
    deps.log.error('asked', { input: numbers, error: new Error(numbers.join(' ')) })
  })

  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('fifty identity numbers, phones and accounts of households, and phones of staff', () => {
    expect(numbers.length).toBeGreaterThan(3 * KNOWN)
    expect(numbers.every((number) => /^\d{11,19}[\dX]?$/.test(number))).toBe(true)
  })

  test('stand neither in the database, nor in what is not yet written into it, nor in a copy', async () => {
    const path = database.url.replace('sqlite:', '')
    expect(found(readFileSync(path), numbers)).toEqual([])
    expect(found(readFileSync(`${path}-wal`), numbers)).toEqual([])
    const copy = join(folder, 'copy.db')
    await sql`vacuum into ${copy}`.execute(deps.db)
    expect(found(readFileSync(copy), numbers)).toEqual([])
    expect(readFileSync(copy).length).toBeGreaterThan(100_000)
  })

  test('stand in no line of the log', () => {
    expect(log.length).toBeGreaterThan(0)
    expect(found(log.join(''), numbers)).toEqual([])
  })

  test('are in no answer of the public screen, and not in what its browser loads', async () => {
    const calls = { most: 10_000, seconds: 60 }
    const asked = new Set<string>()
    const db = deps.db.withPlugin(watching(asked))
    const kiosk = await createPublicListener({ ...deps, db }, { dist: null, tls: false, calls })
    const urls = ['kiosk.home', 'kiosk.rulebooks']
    for (const board of [1, 2, 3, 4, 5]) {
      for (const page of [1, 2, 3]) {
        urls.push(`kiosk.board?input=${encodeURIComponent(JSON.stringify({ board, page }))}`)
      }
    }
    for (const url of urls) {
      const { body, statusCode } = await kiosk.inject({ url: `/trpc/${url}` })
      expect(statusCode, url).toBe(200)
      expect(found(body, numbers), url).toEqual([])
    }
    await kiosk.close()
    expect(asked.size).toBeGreaterThan(10)
    expect([...asked].filter((column) => CLOSELY_KEPT.has(column))).toEqual([])
    const bundle = existsSync(KIOSK) ? filesBelow(KIOSK) : []
    for (const file of bundle) expect(found(readFileSync(file), numbers), file).toEqual([])
  })
})

describe.each(SQLITE)('numbers that come in at the window', ({ open }) => {
  test('an account signed with and the phone of a resident are sealed on their way in', async () => {
    const database = await open()
    const deps = createTestDeps(database.db)
    await seedMatrixWorld(deps)
    const code = await new OwnDesk(deps).admit('03-0002', '13800007777').catch(() => '')
    const known = [OWNER_PHONE, '13800007777', '6222001122334466', '6222 0011 2233 4466', code]
    const path = database.url.replace('sqlite:', '')
    for (const file of [path, `${path}-wal`]) {
      expect(found(readFileSync(file), known.filter(Boolean)), file).toEqual([])
    }
    await database.close()
  })
})
