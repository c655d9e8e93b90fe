import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { SettlementSheet } from '@yichi/domain/facts/settlement-sheet'
import { digestOf } from '@yichi/domain/kernel/digest'
import { sha256Hex } from '@yichi/domain/kernel/sha256'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerQuery } from '../src/router/answer-query.ts'
import type { Context } from '../src/router/context.ts'
import { publicRouter } from '../src/router/public-router.ts'
import { createCallerFactory } from '../src/router/trpc.ts'
import type { Deps } from '../src/service/deps.ts'
import type { KioskBoardView, KioskPublicSheet } from '../src/view/kiosk.ts'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { COURTYARD, HouseholdPath, TODAY } from '../testing/household-path.ts'
import { RulebookDesk } from '../testing/rulebook-desk.ts'
import { LI, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { openCounty, type County } from './support/county.ts'

type Row = KioskBoardView['rows'][number]

const createCaller = createCallerFactory(publicRouter)

function contextOf(deps: Deps): Context {
  const cookie = { token: null, set: () => undefined, clear: () => undefined }
  const device = { token: null, set: () => undefined }
  const visitor = { requestId: 'test', network: '127.0.0.1', userAgent: '' }
  return { deps, actor: null, resident: null, ...visitor, cookie, device }
}

const kioskOf = (deps: Deps) => createCaller(contextOf(deps)).kiosk

/** What a browser does with a published text: it trusts nothing but the digest. */
function readRulebook(body: string, sha256: string): PinnedRulebook {
  expect(sha256Hex(body)).toBe(sha256)
  const parsed = parseRulebook(JSON.parse(body))
  if (!parsed.ok) throw new Error('the published rulebook is not valid')
  return pinRulebook(parsed.value)
}

/** Settles a public sheet as a browser does, and holds it against its digest. */
function settleAgain(
  { facts, publicSha256, publicNetFen }: KioskPublicSheet,
  rulebook: PinnedRulebook,
): SettlementSheet {
  const settled = computeSheet(JSON.parse(facts) as HouseholdFacts, rulebook)
  if (!settled.ok) throw new Error(`blocked: ${settled.refusal.code}`)
  expect(digestOf(settled.value)).toBe(publicSha256)
  expect(settled.value.netFen).toBe(publicNetFen)
  return settled.value
}

function sumOf(sheet: SettlementSheet, code: string): number {
  const lines = sheet.lines.filter((line) => line.code.startsWith(code))
  return lines.reduce((total, line) => total + line.amountFen, 0)
}

describe.each(eachDialect)('a published row is settled again on $name', (dialect) => {
  let county: County
  let kiosk: ReturnType<typeof kioskOf>
  const rulebooks = new Map<string, PinnedRulebook>()

  beforeAll(async () => {
    county = await openCounty(dialect, 260)
    kiosk = kioskOf(county.deps)
    for (const { id, sha256 } of (await kiosk.rulebooks()).rulebooks) {
      rulebooks.set(id, readRulebook((await kiosk.rulebook({ id })).body, sha256))
    }
  }, 120_000)
  afterAll(() => county.close())

  async function rowsOf(board: 2 | 3 | 4): Promise<Row[]> {
    const rows: Row[] = []
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const view = await kiosk.board({ board, page })
      pages = view.pages
      rows.push(...view.rows)
    }
    return rows
  }

  /** The sheet behind a row, and the one it was signed on where the row is a difference. */
  async function sheetsOf(board: 2 | 3 | 4, { postingNumber, householdCode }: Row) {
    const view = await kiosk.recompute({ board, postingNumber, householdCode })
    const rulebook = rulebooks.get(view.rulebookVersionId)
    if (rulebook === undefined) throw new Error('settled by an unpublished rulebook')
    expect(view.rulebook).toEqual(rulebook.pin)
    expect(JSON.parse(view.facts)).not.toHaveProperty('hardship')
    const signed = view.signed === null ? null : settleAgain(view.signed, rulebook)
    return { sheet: settleAgain(view, rulebook), signed }
  }

  test('every version is published with its zones, the latest first, none ending', async () => {
    const published = (await kiosk.rulebooks()).rulebooks
    expect(published.map((one) => one.version)).toEqual(['1.0.0', '0.3.0', '0.2.0', '0.1.0'])
    expect(published.flatMap((one) => one.zones)).toHaveLength(23)
    for (const one of published) {
      expect(one.effectiveFrom).toBe(one.announceDate)
      expect(one.effectiveTo).toBeNull()
      expect((await kiosk.rulebook({ id: one.id })).summary).toEqual(one)
    }
  })

  test('board 2: every amount of every agreement comes out again', async () => {
    const rows = await rowsOf(2)
    expect(rows.length).toBeGreaterThan(200)
    for (const row of rows) {
      const { sheet, signed } = await sheetsOf(2, row)
      expect(signed).toBeNull()
      expect(row.cells).toMatchObject({
        houseValueFen: sumOf(sheet, 'A'),
        attachmentsFen: sumOf(sheet, 'B'),
        movingFen: sumOf(sheet, 'C'),
        subsidyRewardFen: sumOf(sheet, 'D'),
        totalFen: sheet.netFen,
        signingDay: sheet.day,
      })
    }
  }, 60_000)

  test('board 3: the first instalment is the net as signed, the next what handover adds', async () => {
    const rows = await rowsOf(3)
    expect(rows.filter((row) => row.cells['instalment'] === 2).length).toBeGreaterThan(20)
    for (const row of rows) {
      const { sheet, signed } = await sheetsOf(3, row)
      const net = (signed ?? sheet).netFen
      const amount = row.cells['instalment'] === 1 ? net : sheet.netFen - net
      expect(Number(row.cells['dueFen']) - Number(row.cells['collectFen'])).toBe(amount)
    }
  }, 60_000)

  test('board 4: every reward comes out again', async () => {
    const rows = await rowsOf(4)
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) {
      const { sheet } = await sheetsOf(4, row)
      expect(row.cells).toMatchObject({
        tier: sheet.tier,
        signingRewardFen: sumOf(sheet, 'D01'),
        handoverRewardFen: sumOf(sheet, 'D02'),
        monetisationFen: sumOf(sheet, 'D03'),
        conformityFen: sumOf(sheet, 'D04'),
      })
    }
  }, 60_000)

  test('whatever does not stand there looks like what does not exist, to the byte', async () => {
    const [row] = await rowsOf(2)
    const [other] = (await rowsOf(4)).filter((one) => one.householdCode !== row?.householdCode)
    if (row === undefined || other === undefined) throw new Error('no rows')
    const { postingNumber, householdCode } = row
    const asked = [
      { board: 2, postingNumber: 'B2-99-0001', householdCode: '99-9999' },
      { board: 3, postingNumber, householdCode },
      { board: 2, postingNumber: `${postingNumber}0`, householdCode },
      { board: 2, postingNumber, householdCode: '99-9999' },
      { board: 4, postingNumber, householdCode: other.householdCode },
      { board: 2, postingNumber: postingNumber.replace('B2', 'B1'), householdCode },
    ]
    const answers = await Promise.all(
      asked.map((input) => {
        const query = { path: 'kiosk.recompute', input: JSON.stringify(input), signal: undefined }
        return answerQuery(publicRouter, query, () => contextOf(county.deps))
      }),
    )
    for (const { status, body } of answers) {
      expect({ status, body }).toEqual({ status: 404, body: answers[0]?.body })
    }
    expect(await refusalOf(kiosk.rulebook({ id: 'REP-COUNTY@9.9.9' }))).toBe('not-found')
    await expect(
      kiosk.recompute({ board: 1, postingNumber, householdCode } as never),
    ).rejects.toThrow('board')
  })
})

describe.each(eachDialect)('the sheet of then, not of now, on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let deps: TestDeps
  let path: HouseholdPath

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
  })
  afterEach(() => database.close())

  async function publish(board: 2 | 4): Promise<string> {
    deps.time.advance(60_000)
    const { posting } = await path.as('publisher')
    const { number } = await posting.publish({ board, zoneCode: '03', place: '南街片区' })
    deps.time.advance(60_000)
    return number
  }

  async function rescind(code: string): Promise<void> {
    await database.db.updateTable('agreement').set({ status: 'voided' }).execute()
    await database.db
      .insertInto('star_event')
      .values({
        id: deps.ids(),
        household_id: path.world.householdIds[code] ?? '',
        zone_id: path.world.zoneIds['03'],
        kind: 'rescinded',
        event_on: TODAY,
        recorded_at: deps.clock(),
        source_id: deps.ids(),
      })
      .execute()
  }

  async function factsBehind(board: 2 | 4, postingNumber: string): Promise<HouseholdFacts> {
    const row = { board, postingNumber, householdCode: WANG } as const
    const { facts } = await kioskOf(deps).recompute(row)
    return JSON.parse(facts) as HouseholdFacts
  }

  test('a final sheet made after the posting changes nothing about it', async () => {
    await path.signed(WANG, '王建国')
    const before = await publish(4)
    await path.handOver(WANG, true)
    const after = await publish(4)
    expect((await factsBehind(4, before)).handoverDate).toBeNull()
    expect((await factsBehind(4, after)).handoverDate).toBe(TODAY)
    expect(await refusalOf(factsBehind(2, after))).toBe('not-found')
  })

  test('an agreement voided after its posting still stands behind it', async () => {
    await path.survey(WANG)
    await path.sign(WANG, '王建国')
    const first = await publish(2)
    await rescind(WANG)
    await path.survey(WANG, { ...COURTYARD, attachments: [] })
    await path.sign(WANG, '王建国')
    const second = await publish(2)
    expect((await factsBehind(2, first)).attachments).toEqual(COURTYARD.attachments)
    expect((await factsBehind(2, second)).attachments).toEqual([])
  })

  test('facts altered in the database are shown as they are: the reader finds the difference', async () => {
    await path.survey(WANG)
    await path.sign(WANG, '王建国')
    const number = await publish(2)
    const sheet = database.db.selectFrom('settlement_sheet').select('facts')
    const { facts } = await sheet.executeTakeFirstOrThrow()
    const altered = facts.replace('"MEDIUM"', '"FINE"')
    await database.db.updateTable('settlement_sheet').set({ facts: altered }).execute()
    const kiosk = kioskOf(deps)
    const row = { board: 2, postingNumber: number, householdCode: WANG } as const
    const view = await kiosk.recompute(row)
    const { body } = await kiosk.rulebook({ id: view.rulebookVersionId })
    const rulebook = readRulebook(body, view.rulebook.sha256)
    const settled = computeSheet(JSON.parse(view.facts) as HouseholdFacts, rulebook)
    expect(settled.ok && digestOf(settled.value)).not.toBe(view.publicSha256)
  })

  test('a version of the same announcement ends the day before the next begins', async () => {
    const desk = new RulebookDesk(deps)
    await desk.furnish(['W46'])
    const id = await desk.published()
    const { rulebooks } = await kioskOf(deps).rulebooks()
    expect(rulebooks.map((one) => [one.version, one.effectiveTo])).toEqual([
      ['1.1.0', null],
      ['1.0.0', '2017-04-09'],
    ])
    expect(rulebooks[0]?.zones).toEqual(rulebooks[1]?.zones)
    const { summary, body } = await kioskOf(deps).rulebook({ id })
    expect(readRulebook(body, summary.sha256).pin.version).toBe('1.1.0')
  })

  test('a household that never signed is not found, whatever number is asked for', async () => {
    await path.survey(LI)
    const { recompute } = kioskOf(deps)
    const asked = { board: 2, postingNumber: 'B2-03-0001', householdCode: LI } as const
    expect(await refusalOf(recompute(asked))).toBe('not-found')
  })
})
