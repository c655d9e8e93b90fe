import { digestOf } from '@yichi/domain/kernel/digest'
import type { Comparison } from '@yichi/domain/cases/settlement/comparison'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { COURTYARD, HouseholdPath, TODAY } from '../testing/household-path.ts'
import { LI, MA, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const wang = { householdCode: WANG, signDate: TODAY }

const shape = ({ options }: Comparison) =>
  options.map(({ kind, units, outcome }) => [kind, units.map(({ id }) => id), outcome.kind])

describe.each(eachDialect)('the ways to settle on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let path: HouseholdPath

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
  })
  afterEach(() => database.close())

  async function addUnits(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const unit = { id: deps.ids(), zone_id: path.world.zoneIds['03'], agreement_id: null }
      const kind = { location: 'INPLACE', delivery: 'FUTURE_MULTI' } as const
      const area = 6_000 + 500 * Math.floor(index / 2)
      const row = { ...unit, ...kind, code: `F-${index + 10}`, area, floor: 3 }
      await database.db.insertInto('house_unit').values(row).execute()
    }
  }

  test('money, a voucher, and every free home that suits, as if signed today', async () => {
    await path.survey(WANG)
    const { settlement } = await path.as('signer')
    const view = await settlement.compare(wang)
    expect(view).toMatchObject({ householdCode: WANG, ownerName: '王建国', zoneName: '南街片区' })
    expect(shape(view.comparison)).toEqual([
      ['MONETARY', [], 'sheet'],
      ['VOUCHER', [], 'sheet'],
      ['EXCHANGE', ['A-1-101'], 'sheet'],
      ['EXCHANGE', ['B-1-501'], 'sheet'],
    ])
    const preview = await settlement.preview({ ...wang, mode: 'MONETARY' })
    const [money] = view.comparison.options
    if (preview.kind !== 'sheet' || money?.outcome.kind !== 'sheet') throw new Error('blocked')
    expect(digestOf(money.outcome.sheet)).toBe(preview.sheet.sha256)
    expect(await database.db.selectFrom('settlement_sheet').selectAll().execute()).toEqual([])
  })

  test('of many homes six that differ, the nearest in area, the smallest first', async () => {
    await path.survey(WANG)
    await addUnits(20)
    const { comparison } = await (await path.as('signer')).settlement.compare(wang)
    const areas = comparison.options.slice(2).map(({ units }) => units[0]?.area)
    expect(areas).toEqual([8_000, 8_500, 9_000, 9_500, 10_000, 10_500])
  })

  test('the homes that are asked for, alone or together; none at all says what is missing', async () => {
    await path.survey(WANG)
    const { settlement } = await path.as('signer')
    const offers = [['B-1-501']]
    expect(shape((await settlement.compare({ ...wang, offers })).comparison)[2]).toEqual([
      'EXCHANGE',
      ['B-1-501'],
      'sheet',
    ])
    const both = await settlement.compare({ ...wang, offers: [['A-1-101', 'B-1-501']] })
    expect(both.comparison.options[2]?.outcome).toMatchObject({
      blocked: { code: 'UNITS_IN_TWO_LOCATIONS' },
    })
    const none = await settlement.compare({ ...wang, offers: [] })
    expect(none.comparison.options[2]?.outcome).toMatchObject({
      blocked: { code: 'UNITS_REQUIRED' },
    })
    const unknown = settlement.compare({ ...wang, offers: [['Z-9']] })
    expect(await refusalOf(unknown)).toBe('unit-unknown')
  })

  test('a home that another household has is not offered; its own is', async () => {
    await path.survey(WANG)
    await path.survey(LI)
    await path.sign(WANG, '王建国', { mode: 'EXCHANGE', unitCodes: ['A-1-101'] })
    const { settlement } = await path.as('signer')
    const li = { ...wang, householdCode: LI }
    expect(shape((await settlement.compare(li)).comparison).flatMap(([, units]) => units)).toEqual([
      'B-1-501',
    ])
    expect(await refusalOf(settlement.compare({ ...li, offers: [['A-1-101']] }))).toBe('unit-taken')
    const own = await settlement.compare({ ...wang, offers: [['A-1-101']] })
    expect(own.comparison.options[2]?.outcome.kind).toBe('sheet')
  })

  test('before the survey, in another zone, or signed out there is nothing to compare', async () => {
    const { settlement } = await path.as('signer')
    expect(await refusalOf(settlement.compare(wang))).toBe('no-survey')
    expect(await refusalOf(settlement.compare({ ...wang, householdCode: MA }))).toBe('not-found')
    const nobody = (await path.as(null)).settlement
    expect(await refusalOf(nobody.compare(wang))).toBe('sign-in-required')
    const foreign = (await path.as('foreign-surveyor')).settlement
    expect(await refusalOf(foreign.comparisonPdf({ ...wang, lang: 'en' }))).toBe('not-found')
  })

  test('on paper: one file named by its number', async () => {
    await path.survey(WANG)
    const { settlement } = await path.as('signer')
    const file = await settlement.comparisonPdf({ ...wang, lang: 'zh-CN' })
    const { comparison } = await settlement.compare(wang)
    const hash = digestOf({ householdCode: WANG, comparison }).slice(0, 8).toUpperCase()
    expect(file.fileName).toBe(`DB-${WANG}-20170328-${hash}.pdf`)
    expect(file.mediaType).toBe('application/pdf')
    expect(Buffer.from(file.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('a blocked sheet names who can supply what is missing, by name only', async () => {
    const [house] = COURTYARD.segments
    if (house?.status !== 'REGISTERED') throw new Error('the courtyard is registered')
    await path.survey(WANG, { ...COURTYARD, segments: [{ ...house, structure: 'XX' }] })
    const { settlement } = await path.as('signer')
    const preview = await settlement.preview({ ...wang, mode: 'MONETARY' })
    if (preview.kind !== 'blocked') throw new Error('not blocked')
    const asked = { householdCode: WANG, at: preview.at }
    const found = await settlement.remedy({ ...asked, code: 'UNKNOWN_STRUCTURE' })
    expect(found).toEqual({
      code: 'UNKNOWN_STRUCTURE',
      at: 'segments[0]',
      supplier: 'surveyor',
      people: [
        { name: '勘丈甲', role: 'surveyor' },
        { name: '勘丈乙', role: 'surveyor' },
      ],
    })
    const outside = await settlement.remedy({ ...asked, code: 'NEWNESS_UNKNOWN' })
    expect(outside).toMatchObject({ supplier: 'appraiser', people: [] })
    const choice = await settlement.remedy({ ...asked, code: 'UNITS_REQUIRED' })
    expect(choice.people).toEqual([{ name: '签约员', role: 'signer' }])
    const county = await settlement.remedy({ ...asked, code: 'UNKNOWN_ZONE' })
    expect(county.people).toEqual([{ name: '审核员', role: 'reviewer' }])
    const foreign = (await path.as('foreign-surveyor')).settlement
    const other = foreign.remedy({ ...asked, code: 'UNKNOWN_STRUCTURE' })
    expect(await refusalOf(other)).toBe('not-found')
  })
})
