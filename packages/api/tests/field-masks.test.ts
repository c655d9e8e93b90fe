import { WORKING_ROLES, type Role } from '@yichi/domain/facts/role'
import { REVEALABLE_FIELDS, type RevealableField } from '@yichi/domain/rules/identity/field-sight'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staffRouter } from '../src/router/staff-router.ts'
import { createCallerFactory } from '../src/router/trpc.ts'
import { sealContext } from '../src/service/personal-field.ts'
import { contextOf, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { actorWith, openCounty, type County } from './support/county.ts'

const PHONE = '13800001234'
const ID = '62102419800101123X'
const ACCOUNT = '6228480000001234567'
const CLEAR: Readonly<Record<RevealableField, string>> = {
  phone: PHONE,
  'id-number': ID,
  'bank-account': ACCOUNT,
}

const MASKED = { phoneMasked: '138****1234', idMasked: '621***********123X', bankLast4: '4567' }

type Audience = 'group' | 'office' | 'finance' | 'supervision'

const AUDIENCE: Readonly<Partial<Record<Role, Audience>>> = {
  reviewer: 'office',
  'deputy-leader': 'office',
  'office-director': 'office',
  publisher: 'office',
  leader: 'office',
  'finance-leader': 'finance',
  'platform-company': 'finance',
  'agent-bank': 'finance',
  cashier: 'finance',
  auditor: 'supervision',
}

const audienceOf = (role: Role): Audience => AUDIENCE[role] ?? 'group'

/** What each audience may ask for in the clear. */
const ASKED: Readonly<Record<Audience, readonly RevealableField[]>> = {
  group: ['phone'],
  office: [],
  finance: [],
  supervision: REVEALABLE_FIELDS,
}

const createCaller = createCallerFactory(staffRouter)

describe.each(eachDialect)('what is shown to whom on $name', (dialect) => {
  let county: County
  let code: string
  let zoneCode: string

  beforeAll(async () => {
    county = await openCounty(dialect, 69)
    const { db, deps } = county
    const row = await db
      .selectFrom('household as h')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .innerJoin('agreement as g', 'g.household_id', 'h.id')
      .innerJoin('payment as p', (join) => join.on('p.state', '=', 'paid'))
      .innerJoin('instalment as i', (join) =>
        join.onRef('i.id', '=', 'p.instalment_id').onRef('i.agreement_id', '=', 'g.id'),
      )
      .select(['h.id', 'h.code', 'z.code as zoneCode', 'g.sheet_id as sheetId'])
      .select('g.id as agreementId')
      .orderBy('h.code')
      .limit(1)
      .executeTakeFirstOrThrow()
    code = row.code
    zoneCode = row.zoneCode
    const seal = (text: string, field: 'phone' | 'owner-id' | 'bank'): Buffer =>
      deps.cipher.seal(text, sealContext(`household.${field}`, row.id))
    await deps.uow.run(async ({ tx }) => {
      await tx
        .updateTable('household')
        .set({ phone_cipher: seal(PHONE, 'phone'), owner_id_cipher: seal(ID, 'owner-id') })
        .set({ bank_cipher: seal(ACCOUNT, 'bank'), bank_last4: '4567' })
        .where('id', '=', row.id)
        .execute()
    })
  })

  afterAll(() => county.close())

  const as = async (role: Role, at: string | null = zoneCode) => {
    const { db, deps } = county
    return createCaller(contextOf(deps, await actorWith(db, role, at ?? undefined)))
  }

  test.each(WORKING_ROLES)('%s: the numbers of the file', async (role) => {
    const file = await (await as(role)).household.get({ code })
    const audience = audienceOf(role)
    const { phoneMasked, idMasked, bankLast4 } = file
    expect({ phoneMasked, idMasked, bankLast4 }).toEqual({
      ...MASKED,
      ...(audience === 'group' ? { bankLast4: null } : {}),
      ...(audience === 'finance' ? { phoneMasked: null } : {}),
    })
    for (const { bankLast4: digits } of [...file.payments, ...file.approvals]) {
      if (audience === 'group') expect(digits).toBeNull()
    }
    if (audience !== 'group') expect(file.payments[0]?.bankLast4).toMatch(/^\d{4}$/)
    expect(JSON.stringify(file)).not.toMatch(new RegExp(`${PHONE}|${ID}|${ACCOUNT}`))
  })

  test.each(WORKING_ROLES)('%s: the address', async (role) => {
    const caller = await as(role)
    const isHidden = audienceOf(role) === 'finance'
    const { address } = await caller.household.get({ code })
    const [item] = await caller.household.find({ q: code })
    const { items } = await caller.household.list({ zoneCode })
    const wall = await caller.zone.wall({ zoneCode })
    const doors = wall.buildings.flatMap(({ cells }) => cells.map(({ door }) => door))
    if (!isHidden) {
      expect(address?.door).toEqual(item?.door)
      expect(items.every((one) => one.buildingName !== null && one.door !== null)).toBe(true)
      expect(doors).toContain(address?.door)
      return
    }
    expect(address).toBeNull()
    expect([item, ...items].every((one) => one?.buildingName === null && one.door === null)).toBe(
      true,
    )
    const codes = wall.buildings.flatMap(({ cells }) => cells.map((cell) => cell.code))
    expect(wall.buildings).toHaveLength(1)
    expect(doors).toEqual(codes.toSorted())
  })

  test.each(WORKING_ROLES)('%s: each number in the clear', async (role) => {
    const caller = await as(role)
    for (const field of REVEALABLE_FIELDS) {
      const reason = `核对${field}`
      const asked = caller.household.reveal({ householdCode: code, field, reason })
      if (ASKED[audienceOf(role)].includes(field)) {
        expect(await asked).toEqual({ value: CLEAR[field] })
        expect(await lastRead()).toMatchObject({ reason, detail: JSON.stringify({ field }) })
      } else {
        expect(await refusalOf(asked)).toBe('not-allowed')
      }
    }
  })

  test('a number is not told without a reason, of a household elsewhere, or when there is none', async () => {
    const auditor = await as('auditor')
    const field = 'phone'
    await expect(
      auditor.household.reveal({ householdCode: code, field, reason: '  ' }),
    ).rejects.toThrow()
    const foreign = await as('surveyor', zoneCode === '01' ? '02' : '01')
    const elsewhere = foreign.household.reveal({ householdCode: code, field, reason: '核对' })
    expect(await refusalOf(elsewhere)).toBe('not-found')
    const unsigned = await county.db
      .selectFrom('household')
      .select('code')
      .where('bank_cipher', 'is', null)
      .executeTakeFirstOrThrow()
    const everywhere = await as('auditor', null)
    const asked = { householdCode: unsigned.code, field: 'bank-account', reason: '核对' } as const
    expect(await refusalOf(everywhere.household.reveal(asked))).toBe('nothing-recorded')
  })

  test.each(WORKING_ROLES)('%s: why a household is helped', async (role) => {
    const helped = await county.db
      .selectFrom('settlement_line as l')
      .innerJoin('settlement_sheet as s', 's.id', 'l.sheet_id')
      .innerJoin('household as h', 'h.id', 's.household_id')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .select(['h.code', 'z.code as zoneCode', 'l.amount_fen as amountFen'])
      .where('l.code', '=', 'D05')
      .orderBy('h.code')
      .limit(1)
      .executeTakeFirstOrThrow()
    const file = await (await as(role, helped.zoneCode)).household.get({ code: helped.code })
    const isHidden = audienceOf(role) === 'finance'
    expect(file.surveys.some(({ facts }) => facts.hardship !== undefined)).toBe(!isHidden)
    const lines = file.sheets.flatMap((sheet) => sheet.lines)
    const subsidy = lines.find((line) => line.code === 'D05')
    expect(subsidy?.amountFen).toBe(helped.amountFen)
    const reasons = /hardship\.(?:household|person)/
    expect(reasons.test(JSON.stringify(file.sheets))).toBe(!isHidden)
  })

  const lastRead = () =>
    county.db
      .selectFrom('audit_event')
      .select(['reason', 'detail'])
      .where('action', '=', 'personal-revealed')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
})
