import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLogger } from '../src/observe/logger.ts'
import { createMetrics } from '../src/server/metrics.ts'
import { createOperationsListener } from '../src/server/operations-listener.ts'
import { writeBackup } from '../src/store/backup/write-backup.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { openFuzzWorld, type Caller, type FuzzWorld } from './fuzz/callers.ts'
import { found } from './support/found.ts'
import { PROCEDURES } from './support/procedures.ts'
import { SAMPLES } from './support/sample-inputs.ts'

const SQLITE = eachDialect.filter(({ name }) => name === 'sqlite')
const KNOWN = 50

/** Numbers of people who do not exist, as they are typed. */
const of = (i: number) => ({
  idNumber: `62102419${70 + (i % 30)}0${(i % 9) + 1}1${i % 10}${String(700 + i)}${i % 7 === 0 ? 'X' : i % 10}`,
  phone: `1377${String(7_310_000 + i * 37)}`,
  account: `62284800${String(1_357_900_000 + i * 7_919).padStart(11, '0')}`,
})
const NUMBERS = Array.from({ length: KNOWN }, (_, i) => of(i))

/** Where people type a number, whether it belongs there or not: who types it, where, and what they type. */
const ENTRIES: readonly (readonly [
  path: string,
  who: Caller,
  typed: (number: (typeof NUMBERS)[number], i: number) => Readonly<Record<string, unknown>>,
])[] = [
  ['identity.signIn', 'nobody', ({ idNumber }) => ({ login: idNumber, password: 'wrong' })],
  ['identity.signIn', 'nobody', ({ phone }) => ({ by: 'phone', login: phone, password: 'wrong' })],
  ['identity.signIn', 'nobody', ({ phone, idNumber }) => ({ login: phone, password: idNumber })],
  ['identity.requestReset', 'nobody', ({ idNumber }) => ({ login: idNumber })],
  ['identity.requestReset', 'nobody', ({ phone }) => ({ by: 'phone', login: phone })],
  ['identity.resetPassword', 'nobody', ({ phone }) => ({ by: 'phone', login: phone })],
  ['identity.register', 'nobody', ({ phone }, i) => ({ login: `wang${i}`, phone })],
  ['identity.register', 'nobody', ({ phone, idNumber }) => ({ login: idNumber, phone })],
  ['identity.register', 'nobody', ({ phone, idNumber }) => ({ name: idNumber, phone })],
  ['own.signIn', 'nobody', ({ phone, idNumber }) => ({ phone, password: idNumber })],
  ['resident.admit', 'signer', ({ phone }) => ({ phone })],
  ['resident.admit', 'signer', ({ phone }) => ({ phone, householdCode: '99-0001' })],
  ['account.create', 'system-administrator', ({ phone }, i) => ({ login: `li${i}`, phone })],
  ['agreement.correctAccount', 'signer', ({ account }) => ({ bankAccount: account })],
  ['agreement.sign', 'signer', ({ account }) => ({ bankAccount: account })],
  ['agreement.sign', 'signer', ({ account, idNumber }) => ({ bankAccount: account, idNumber })],
  ['survey.register', 'surveyor', ({ idNumber, phone }) => ({ ownerId: idNumber, phone })],
  ['survey.register', 'surveyor', ({ idNumber }) => ({ secondSurveyorLogin: idNumber })],
  ['household.find', 'surveyor', ({ idNumber }) => ({ q: idNumber })],
  ['household.find', 'surveyor', ({ phone }) => ({ q: phone })],
  ['household.get', 'surveyor', ({ idNumber }) => ({ code: idNumber })],
  ['kiosk.recompute', 'nobody', ({ idNumber }) => ({ householdCode: idNumber })],
]

describe.each(SQLITE)('fifty numbers of each kind that people type', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let fuzz: FuzzWorld
  let folder: string
  const log: string[] = []
  /** How many were taken, by procedure. */
  const taken = new Map<string, number>()
  const numbers = NUMBERS.flatMap(({ idNumber, phone, account }) => [idNumber, phone, account])

  beforeAll(async () => {
    database = await open()
    folder = mkdtempSync(join(tmpdir(), 'yichi-entered-'))
    const sound = createTestDeps(database.db)
    const write = (line: string): void => void log.push(line)
    deps = { ...sound, log: createLogger({ clock: sound.clock, write, level: 'debug' }) }
    fuzz = await openFuzzWorld(deps)
  })

  afterAll(async () => {
    await fuzz.close()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('are each another', () => expect(new Set(numbers).size).toBe(3 * KNOWN))

  test.each(ENTRIES)('go in through %s by %s, taken or refused', async (path, who, typed) => {
    const procedure = PROCEDURES.find((one) => one.path === path)
    if (procedure === undefined) throw new Error(`no procedure ${path}`)
    const sample = SAMPLES[path]?.input(fuzz.world.names)
    for (const [i, number] of NUMBERS.entries()) {
      // Not in one rush: most are looked at, and not refused for coming too often.
      deps.time.advance(60_000)
      const cookie = await fuzz.cookieOf(who)
      const input = JSON.stringify(Object.assign({}, sample, typed(number, i)))
      const { status, body } = await fuzz.call(procedure, input, cookie)
      expect(status, body).toBeLessThan(500)
      expect(status, body).not.toBe(401)
      if (status === 200) taken.set(path, (taken.get(path) ?? 0) + 1)
      if (!path.startsWith('household.')) log.push(body)
    }
  })

  test('are nowhere in the files of the county, its backup, its copies, its answers and its logs', async () => {
    const counts = await createOperationsListener(deps, createMetrics())
    writeFileSync(join(folder, 'metrics'), (await counts.inject({ url: '/metrics' })).body)
    await counts.close()
    const packed = join(folder, 'county.jsonl.gz')
    await writeBackup(deps.db, packed)
    writeFileSync(join(folder, 'county.jsonl'), gunzipSync(readFileSync(packed)))
    await sql`vacuum into ${join(folder, 'copy.db')}`.execute(deps.db)
    writeFileSync(join(folder, 'log'), log.join(''))
    const data = dirname(database.url.replace('sqlite:', ''))
    const files = [data, folder].flatMap((of) => readdirSync(of).map((name) => join(of, name)))
    expect(files.length).toBeGreaterThanOrEqual(7)
    for (const file of files) {
      expect(found(readFileSync(file), numbers), file).toEqual([])
    }
    // What was never taken in could not be found.
    expect(taken.get('account.create')).toBeGreaterThan(KNOWN / 2)
    for (const path of [
      'identity.register',
      'resident.admit',
      'agreement.correctAccount',
      'household.find',
    ])
      expect(taken.get(path), path).toBeGreaterThan(0)
  })
})
