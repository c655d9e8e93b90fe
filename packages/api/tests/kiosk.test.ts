import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicRouter } from '../src/router/public-router.ts'
import { createCallerFactory } from '../src/router/trpc.ts'
import { householdCodes } from '../src/service/kiosk/household-codes.ts'
import { sealContext } from '../src/service/personal-field.ts'
import type { PersonalField } from '../src/service/personal-field.ts'
import type { BoardNo } from '../src/view/posting.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { openCounty } from './support/county.ts'
import type { County } from './support/county.ts'

/** Zones of the current plan; those of earlier years are finished. */
const ZONES_AT_WORK = 10
const HOUSEHOLDS = 92
const BOARDS: readonly BoardNo[] = [1, 2, 3, 4, 5]
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/

/** Every owner's name, phone, identity number and account number, in clear. */
async function secretsOf({ db, deps }: County): Promise<string[]> {
  const rows = await db
    .selectFrom('household')
    .select(['id', 'owner_name', 'phone_cipher', 'owner_id_cipher', 'bank_cipher'])
    .execute()
  return rows.flatMap(({ id, owner_name, phone_cipher, owner_id_cipher, bank_cipher }) => {
    const open = (sealed: Buffer | null, field: PersonalField): string[] =>
      sealed === null ? [] : [deps.cipher.open(sealed, sealContext(field, id))]
    return [
      owner_name,
      ...open(phone_cipher, 'household.phone'),
      ...open(owner_id_cipher, 'household.owner-id'),
      ...open(bank_cipher, 'household.bank'),
    ]
  })
}

const createCaller = createCallerFactory(publicRouter)

describe.each(eachDialect)('the public screen on $name', (dialect) => {
  let county: County
  let kiosk: ReturnType<typeof createCaller>['kiosk']

  beforeAll(async () => {
    county = await openCounty(dialect, HOUSEHOLDS)
    kiosk = createCaller({
      deps: county.deps,
      actor: null,
      resident: null,
      requestId: 'test',
      network: '127.0.0.1',
      userAgent: '',
      cookie: { token: null, set: () => undefined, clear: () => undefined },
      device: { token: null, set: () => undefined },
    }).kiosk
  }, 120_000)
  afterAll(() => county.close())

  async function everything(): Promise<string[]> {
    const answers: unknown[] = [await kiosk.home()]
    for (const board of BOARDS) {
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const view = await kiosk.board({ board, page })
        pages = view.pages
        answers.push(view)
        const [row] = view.rows
        if (row === undefined || board === 1 || board === 5) continue
        const { postingNumber, householdCode } = row
        answers.push(await kiosk.recompute({ board, postingNumber, householdCode }))
      }
    }
    const { rulebooks } = await kiosk.rulebooks()
    for (const { id } of rulebooks) answers.push(await kiosk.rulebook({ id }))
    return answers.map((answer) => JSON.stringify(answer))
  }

  test('home shows each board with its latest posting, and every zone with its buildings', async () => {
    const home = await kiosk.home()
    expect(home.boards.map((one) => one.board)).toEqual(BOARDS)
    expect(home.boards.every((one) => one.latest !== null && one.rows > 0)).toBe(true)
    expect(home.zones).toHaveLength(23)
    expect(home.zones.every((zone) => zone.buildings.length > 0)).toBe(true)
    expect(home.boards.at(-1)?.rows).toBe(ZONES_AT_WORK)
    expect(home.figures.programme.households).toBe(HOUSEHOLDS)
  })

  test('home is read again after two seconds, not before', async () => {
    const first = await kiosk.home()
    county.deps.time.advance(1_999)
    expect((await kiosk.home()).dataAsOf).toBe(first.dataAsOf)
    county.deps.time.advance(1)
    expect((await kiosk.home()).dataAsOf).toBe(county.deps.clock())
  })

  test('a board is turned page by page, eight rows each, none twice', async () => {
    const first = await kiosk.board({ board: 1, page: 1 })
    const seen = new Set<string>()
    for (let page = 1; page <= first.pages; page += 1) {
      const { rows } = await kiosk.board({ board: 1, page })
      expect(rows.length).toBeLessThanOrEqual(8)
      for (const row of rows) seen.add(`${row.postingNumber}/${row.rowNo}`)
    }
    expect(seen.size).toBe(first.total)
    expect((await kiosk.board({ board: 1, page: first.pages + 1 })).rows).toEqual([])
  })

  test('the latest posting comes first, and the digest of every row is at hand', async () => {
    const { rows, postings } = await kiosk.board({ board: 2, page: 1 })
    const days = rows.map((row) => row.postedOn)
    expect(days).toEqual([...days].sort().reverse())
    const numbers = postings.map((posting) => posting.number)
    for (const row of rows) expect(numbers).toContain(row.postingNumber)
  })

  test('is narrowed by zone, building and keyed-in digits', async () => {
    const zone = await kiosk.board({ board: 1, zoneCode: '14', page: 1 })
    expect(zone.rows.every((row) => row.householdCode.startsWith('14-'))).toBe(true)
    const [row] = zone.rows
    const code = row?.householdCode ?? ''
    const building = row?.buildingCode ?? ''
    const inBuilding = await kiosk.board({ board: 1, zoneCode: '14', building, page: 1 })
    expect(inBuilding.rows.every((one) => one.buildingCode === building)).toBe(true)
    for (const household of [code, code.replace('-', '')]) {
      const found = await kiosk.board({ board: 1, household, page: 1 })
      expect(found.rows.map((one) => one.householdCode)).toEqual([code])
    }
    const inZone = await kiosk.board({
      board: 1,
      zoneCode: '14',
      household: code.slice(3),
      page: 1,
    })
    expect(inZone.rows.map((one) => one.householdCode)).toEqual([code])
    const elsewhere = await kiosk.board({ board: 1, zoneCode: '15', household: code, page: 1 })
    expect(elsewhere).toMatchObject({ rows: [], total: 0, pages: 1 })
  })

  test('board 5 shows the last bulletin only, one row a zone', async () => {
    const board = await kiosk.board({ board: 5, page: 1 })
    expect(board.total).toBe(ZONES_AT_WORK)
    expect(board.postings).toHaveLength(1)
    const zone = await kiosk.board({ board: 5, zoneCode: '14', page: 1 })
    expect(zone.rows).toHaveLength(1)
    expect(zone.rows[0]?.householdCode).toBe('14')
  })

  test('no answer holds a full name, a number of a person or an internal id', async () => {
    const secrets = await secretsOf(county)
    const answers = await everything()
    expect(answers.length).toBeGreaterThan(10)
    expect(secrets.length).toBeGreaterThan(2 * HOUSEHOLDS)
    for (const answer of answers) {
      for (const secret of secrets) expect(answer).not.toContain(secret)
      expect(answer).not.toMatch(UUID)
    }
  }, 60_000)

  test('refuses what it does not know by its path', async () => {
    const unknown = { board: 1, page: 1, name: '王' } as const
    await expect(kiosk.board(unknown)).rejects.toThrow('name')
    const letters = { board: 1, page: 1, household: '王' } as const
    await expect(kiosk.board(letters)).rejects.toThrow('household')
  })
})

test('keyed-in digits may be a whole code, its start, or the part after the chosen zone', () => {
  expect(householdCodes('030042', undefined)).toEqual(['03-0042'])
  expect(householdCodes('03-0042', undefined)).toEqual(['03-0042'])
  expect(householdCodes('03', undefined)).toEqual(['03'])
  expect(householdCodes('42', '03')).toEqual(['42', '03-42'])
})
