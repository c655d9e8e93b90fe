import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { BANK_ACCOUNT, COURTYARD, HouseholdPath, TODAY } from '../testing/household-path.ts'
import { LI, MA, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

describe.each(eachDialect)('survey, sheet and signature on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let path: HouseholdPath

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
  })

  afterEach(() => database.close())

  const survey = {
    householdCode: WANG,
    surveyedOn: TODAY,
    secondSurveyorLogin: 'surveyor-b',
    confirmedBy: 'owner',
    confirmedOn: TODAY,
    facts: COURTYARD,
  } as const

  test('a survey needs two different surveyors of the zone and days that have come', async () => {
    const { survey: router } = await path.as('surveyor-a')
    const cases = [
      [{ ...survey, secondSurveyorLogin: 'surveyor-a' }, 'same-colleague'],
      [{ ...survey, secondSurveyorLogin: 'foreign-surveyor' }, 'colleague-unknown'],
      [{ ...survey, secondSurveyorLogin: 'nobody' }, 'colleague-unknown'],
      [{ ...survey, confirmedOn: '2017-03-29' }, 'date-in-future'],
      [{ ...survey, confirmedOn: '2017-03-27' }, 'dates-out-of-order'],
      [{ ...survey, householdCode: MA }, 'not-found'],
      [{ ...survey, householdCode: '03-9999' }, 'not-found'],
    ] as const
    for (const [input, code] of cases) {
      expect(await refusalOf(router.register(input)), code).toBe(code)
    }
    expect(await refusalOf((await path.as('computer')).survey.register(survey))).toBe('not-allowed')
    expect(await refusalOf((await path.as(null)).survey.register(survey))).toBe('sign-in-required')
  })

  test('a re-measure voids the survey before it and its sheets, and counts once', async () => {
    await path.survey(WANG)
    const sheet = await path.sheet(WANG)
    expect((await path.survey(WANG)).version).toBe(2)
    const surveys = await deps.db.selectFrom('survey').select('status').orderBy('version').execute()
    expect(surveys.map((one) => one.status)).toEqual(['voided', 'confirmed'])
    const signing = (await path.as('signer')).agreement.sign({
      householdCode: WANG,
      sheetId: sheet.sheetId,
      shownSha256: sheet.shownSha256,
      signedOn: TODAY,
      bankAccount: BANK_ACCOUNT,
      payeeName: '王建国',
    })
    expect(await refusalOf(signing)).toBe('sheet-not-current')
    const counter = await deps.db.selectFrom('progress_counter').selectAll().executeTakeFirst()
    expect(counter).toMatchObject({ measured: 1, signed: 0 })
    expect((await path.household(WANG)).stars).toBe(1)
  })

  test('a preview stores nothing; a blocked sheet says what is missing', async () => {
    const { settlement } = await path.as('computer')
    const choice = { householdCode: WANG, mode: 'MONETARY', signDate: TODAY } as const
    expect(await refusalOf(settlement.preview(choice))).toBe('no-survey')
    await path.survey(WANG)
    const preview = await settlement.preview({ ...choice, handoverDate: '2017-04-07' })
    expect(preview.kind === 'sheet' && preview.sheet.lines.map((line) => line.code)).toContain(
      'D02',
    )
    const exchange = await settlement.compute({ ...choice, mode: 'EXCHANGE' })
    expect(exchange).toEqual({ kind: 'blocked', code: 'UNITS_REQUIRED', at: 'units' })
    const early = settlement.compute({ ...choice, handoverDate: '2017-04-07' })
    expect(await refusalOf(early)).toBe('handover-date-not-allowed')
    expect(await deps.db.selectFrom('settlement_sheet').selectAll().execute()).toEqual([])
  })

  test('measuring, computing, checking and signing lie in different hands', async () => {
    await path.survey(WANG)
    const choice = { householdCode: WANG, mode: 'MONETARY', signDate: TODAY } as const
    const surveyor = await path.as('surveyor-a')
    const computing = surveyor.settlement.compute(choice)
    expect(await refusalOf(computing)).toBe('not-allowed')
    const { settlement } = await path.as('computer')
    const computed = await settlement.compute(choice)
    if (computed.kind === 'blocked') throw new Error('blocked')
    const confirm = { sheetId: computed.sheetId, shownSha256: computed.sheet.sha256 }
    expect(await refusalOf(settlement.confirm(confirm))).toBe('same-person')
    const leader = await path.as('zone-leader')
    const stale = { ...confirm, shownSha256: 'b'.repeat(64) }
    expect(await refusalOf(leader.settlement.confirm(stale))).toBe('shown-changed')
    await leader.settlement.confirm(confirm)
    expect(await refusalOf(leader.settlement.confirm(confirm))).toBe('already-acted')
  })

  test('an agreement needs the confirmed sheet, its day, the owner and an account', async () => {
    await path.survey(WANG)
    const { sheetId, shownSha256 } = await path.sheet(WANG)
    const { agreement } = await path.as('signer')
    const good = {
      householdCode: WANG,
      sheetId,
      shownSha256,
      signedOn: TODAY,
      bankAccount: BANK_ACCOUNT,
      payeeName: '王建国',
    }
    const cases = [
      [{ ...good, shownSha256: 'c'.repeat(64) }, 'shown-changed'],
      [{ ...good, signedOn: '2017-03-27' }, 'sign-date-differs'],
      [{ ...good, signedOn: '2017-03-29' }, 'date-in-future'],
      [{ ...good, payeeName: '王建军' }, 'payee-not-owner'],
      [{ ...good, bankAccount: '12345' }, 'bank-account-invalid'],
      [{ ...good, householdCode: LI }, 'not-found'],
    ] as const
    for (const [input, code] of cases) {
      expect(await refusalOf(agreement.sign(input)), code).toBe(code)
    }
    const signed = await agreement.sign(good)
    expect(signed.number).toBe('YC-2017-03-0001')
    expect(await refusalOf(agreement.sign(good))).toBe('already-signed')
    const again = (await path.as('surveyor-a')).survey.register(survey)
    expect(await refusalOf(again)).toBe('already-signed')
    const stored = await deps.db
      .selectFrom('household')
      .selectAll()
      .where('code', '=', WANG)
      .execute()
    expect(JSON.stringify(stored)).not.toContain('622200112233')
    expect(stored[0]?.bank_last4).toBe('4455')
  })

  test('a flat goes to one household', async () => {
    const choice = { mode: 'EXCHANGE', unitCodes: ['A-1-101'] } as const
    await path.survey(WANG)
    await path.survey(LI)
    const sheet = await path.sheet(LI, choice)
    await path.sign(WANG, '王建国', choice)
    const late = (await path.as('signer')).agreement.sign({
      householdCode: LI,
      sheetId: sheet.sheetId,
      shownSha256: sheet.shownSha256,
      signedOn: TODAY,
      bankAccount: BANK_ACCOUNT,
      payeeName: '李秀英',
    })
    expect(await refusalOf(late)).toBe('unit-taken')
    const { settlement } = await path.as('computer')
    const input = { householdCode: LI, signDate: TODAY, mode: 'EXCHANGE' } as const
    const taken = settlement.compute({ ...input, unitCodes: ['A-1-101'] })
    expect(await refusalOf(taken)).toBe('unit-taken')
    const unknown = settlement.compute({ ...input, unitCodes: ['Z-9'] })
    expect(await refusalOf(unknown)).toBe('unit-unknown')
  })

  test('first compensate, then move', async () => {
    await path.signed(WANG, '王建国')
    expect(await refusalOf(path.handOver(WANG))).toBe('compensate-first')
    expect(await refusalOf(path.handOver(LI))).toBe('no-agreement')
    const early = await path.handOver(WANG, true)
    expect(early.instalmentId).not.toBeNull()
    expect(await refusalOf(path.handOver(WANG, true))).toBe('already-accepted')
    expect((await path.household(WANG)).nextAction).toBe('pay')
  })

  test('a stored sheet that was altered is not approved', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    const { facts } = await deps.db
      .selectFrom('settlement_sheet')
      .select('facts')
      .executeTakeFirstOrThrow()
    await deps.uow.run(async ({ tx }) => {
      const altered = facts.replace('"MEDIUM"', '"FINE"')
      await tx.updateTable('settlement_sheet').set({ facts: altered }).execute()
    })
    const found = await (await path.as('auditor')).approval.get({ approvalId })
    expect(found.checks).toContainEqual({ id: 'sheet-hash', passed: false })
    expect(await refusalOf(path.act('reviewer', approvalId))).toBe('check-failed')
  })

  test('colleagues to choose from are those of the zone, without oneself', async () => {
    const { survey: router } = await path.as('surveyor-a')
    const colleagues = await router.colleagues({ zoneCode: '03', role: 'surveyor' })
    expect(colleagues.map((one) => one.login)).toEqual(['surveyor-b'])
    const foreign = router.colleagues({ zoneCode: '04', role: 'surveyor' })
    expect(await refusalOf(foreign)).toBe('not-found')
  })
})
