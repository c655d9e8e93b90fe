import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { fen } from '@yichi/domain/money/fen'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { drawdown } from '@yichi/domain/rules/ledger/drawdown'
import { goldenRulebook } from '@yichi/domain/testing/golden'
import type { Tx } from '../src/db/database.ts'
import type { Role } from '@yichi/domain/facts/role'
import type { Deps } from '../src/service/deps.ts'
import { createAccount } from '../src/service/identity/create-account.ts'
import { LedgerWriter } from '../src/store/ledger/writer.ts'
import { OrganisationWriter } from '../src/store/organisation/writer.ts'

/** The password of every test account. */
export const TEST_PASSWORD = 'one ruler for everybody'

export const WANG = '03-0001'
export const LI = '03-0002'
/** A household of another zone. */
export const MA = '04-0001'

/** A login for each hand; two for what needs two. The second zone has a surveyor of its own. */
const STAFF: readonly (readonly [login: string, name: string, role: Role, zone: string | null])[] =
  [
    ['surveyor-a', '勘丈甲', 'surveyor', '03'],
    ['surveyor-b', '勘丈乙', 'surveyor', '03'],
    ['computer', '核算员', 'computer', '03'],
    ['zone-leader', '片区长', 'zone-leader', '03'],
    ['signer', '签约员', 'signer', '03'],
    ['reviewer', '审核员', 'reviewer', null],
    ['deputy', '分管领导', 'deputy-leader', '03'],
    ['director', '办公室主任', 'office-director', null],
    ['finance', '财务领导', 'finance-leader', null],
    ['company', '立项公司', 'platform-company', null],
    ['bank', '代理银行', 'agent-bank', null],
    ['cashier', '出纳', 'cashier', null],
    ['acceptor-a', '验收甲', 'acceptor', '03'],
    ['acceptor-b', '验收乙', 'acceptor', '03'],
    ['publisher', '公示员', 'publisher', null],
    ['leader', '县领导', 'leader', null],
    ['auditor', '督查员', 'auditor', null],
    ['foreign-surveyor', '外区勘丈', 'surveyor', '04'],
  ]

/** What the small world holds, by code. */
export interface SmallWorld {
  readonly zoneIds: Readonly<Record<'03' | '04', string>>
  readonly householdIds: Readonly<Record<string, string>>
}

/**
 * A county of two zones under the representative rulebook: the Wang and Li households in zone 03,
 * the Ma household in zone 04, a person for every role, two sources with money, and free flats.
 */
export async function seedHouseholds(deps: Deps): Promise<SmallWorld> {
  const passwordHash = await deps.passwords.hash(TEST_PASSWORD)
  return deps.uow.run(async ({ tx }) => {
    const zoneIds = { '03': deps.ids(), '04': deps.ids() }
    await seedZones(deps, tx, zoneIds)
    for (const [index, [login, name, role, zone]] of STAFF.entries()) {
      const zoneId = zone === null ? null : zone === '03' ? zoneIds['03'] : zoneIds['04']
      const phone = `1390000${String(index).padStart(4, '0')}`
      await createAccount(deps, tx, { login, name, phone, passwordHash, roles: [{ role, zoneId }] })
    }
    await seedFunds(deps, tx)
    await seedUnits(deps, tx, zoneIds['03'])
    const householdIds = {
      [WANG]: await addHousehold(deps, tx, { code: WANG, owner: '王建国', zoneId: zoneIds['03'] }),
      [LI]: await addHousehold(deps, tx, { code: LI, owner: '李秀英', zoneId: zoneIds['03'] }),
      [MA]: await addHousehold(deps, tx, { code: MA, owner: '马志明', zoneId: zoneIds['04'] }),
    }
    return { zoneIds, householdIds }
  })
}

async function seedZones(
  deps: Deps,
  tx: Tx,
  zoneIds: Readonly<Record<string, string>>,
): Promise<void> {
  const now = deps.clock()
  const { pin, source: rulebook } = goldenRulebook()
  const rulebookVersionId = `${pin.id}@${pin.version}`
  await tx
    .insertInto('rulebook_version')
    .values({
      id: rulebookVersionId,
      rulebook_id: pin.id,
      version: pin.version,
      sha256: pin.sha256,
      body: canonicalJson(rulebook),
      effective_from: rulebook.announceDate,
      activated_at: now,
    })
    .execute()
  const year = { year: 2017, label: '2017 年度计划', planned_fen: 100_000_000_00 }
  await tx.insertInto('programme').values(year).execute()
  for (const [code, id] of Object.entries(zoneIds)) {
    await tx
      .insertInto('zone')
      .values({
        id,
        code,
        name: code === '03' ? '南街片区' : '北关片区',
        programme_year: 2017,
        location: 'II',
        rulebook_version_id: rulebookVersionId,
        announced_on: rulebook.announceDate,
        baseline_households: code === '03' ? 2 : 1,
        created_at: now,
      })
      .execute()
    await seedWorkGroup(deps, tx, { id, code })
  }
}

async function seedWorkGroup(
  deps: Deps,
  tx: Tx,
  zone: { readonly id: string; readonly code: string },
): Promise<void> {
  const organisation = new OrganisationWriter(tx)
  const unitId = deps.ids()
  const now = deps.clock()
  await organisation.addUnit({
    id: unitId,
    code: `G${zone.code}`,
    name: `第 ${zone.code} 征迁工作组`,
    kind: 'work-group',
    parent_id: null,
    zone_id: zone.id,
    position: 1,
    closed_on: null,
    version: 1,
    created_at: now,
  })
  for (const [post, name] of [
    ['group-leader', '组长'],
    ['deputy-group-leader', '副组长'],
  ] as const)
    await organisation.appoint({
      id: deps.ids(),
      unit_id: unitId,
      account_id: null,
      person_name: name,
      rank: null,
      post,
      from_on: '2017-01-01',
      until_on: null,
      ended_at: null,
      created_at: now,
    })
}

async function seedFunds(deps: Deps, tx: Tx): Promise<void> {
  const ledger = new LedgerWriter(tx)
  const sources = [
    { code: 'LOAN-4', name: '四期贷款', kind: 'loan', raised: 5_000_000_00 },
    { code: 'SUBSIDY', name: '中央补助', kind: 'subsidy', raised: 1_000_000_00 },
  ] as const
  for (const { code, name, kind, raised } of sources) {
    const id = deps.ids()
    const contract = { contract_fen: raised * 2, applied_fen: raised }
    await tx
      .insertInto('fund_source')
      .values({ id, code, name, kind, ...contract })
      .execute()
    const serial = `IN-${code}`
    await tx
      .insertInto('drawdown')
      .values({
        id: deps.ids(),
        fund_source_id: id,
        amount_fen: raised,
        credited_on: '2017-03-01',
        bank_serial: serial,
      })
      .execute()
    const on = isoDate('2017-03-01')
    const booking = drawdown({ id: deps.ids(), on, amountFen: fen(raised), source: code })
    await ledger.book(booking, { reference: serial, householdId: null, bookedAt: deps.clock() })
  }
}

async function seedUnits(deps: Deps, tx: Tx, zoneId: string): Promise<void> {
  const units = [
    { code: 'A-1-101', area: 7_500, floor: 1, location: 'INPLACE', delivery: 'SPOT' },
    { code: 'B-1-501', area: 13_000, floor: 5, location: 'OFFSITE', delivery: 'SPOT' },
  ] as const
  for (const unit of units) {
    const row = { id: deps.ids(), zone_id: zoneId, ...unit, agreement_id: null }
    await tx.insertInto('house_unit').values(row).execute()
  }
}

/** Adds a household in a building of its own; nothing has been measured yet. Returns its id. */
export async function addHousehold(
  deps: Deps,
  tx: Tx,
  of: { readonly code: string; readonly owner: string; readonly zoneId: string },
): Promise<string> {
  const id = deps.ids()
  const buildingId = deps.ids()
  const building = {
    id: buildingId,
    zone_id: of.zoneId,
    code: `B${of.code}`,
    name: `${of.code} 院`,
  }
  await tx
    .insertInto('building')
    .values({ ...building, kind: 'courtyard', position: 1 })
    .execute()
  await tx
    .insertInto('household')
    .values({
      id,
      code: of.code,
      zone_id: of.zoneId,
      building_id: buildingId,
      unit: 1,
      floor: 1,
      door: '1 号',
      owner_name: of.owner,
      owner_id_cipher: null,
      owner_id_index: null,
      phone_cipher: null,
      bank_cipher: null,
      bank_last4: null,
      stars: 0,
      next_action: 'survey',
      next_due: null,
      in_scope: 1,
      created_at: deps.clock(),
    })
    .execute()
  return id
}

/** Puts households on a board by hand: the chain asks for the posting, not for how it was made. */
export async function postOnBoard(
  deps: Deps,
  of: { readonly board: number; readonly zoneId: string; readonly codes: readonly string[] },
): Promise<void> {
  await deps.uow.run(async ({ tx }) => {
    const id = deps.ids()
    await tx
      .insertInto('posting')
      .values({
        id,
        board: of.board,
        number: `B${of.board}-TEST-${id}`,
        zone_id: of.zoneId,
        posted_on: '2017-03-28',
        closes_on: '2017-04-04',
        row_count: of.codes.length,
        totals: '{}',
        data_as_of: deps.clock(),
        sha256: '0'.repeat(64),
        issued_by: null,
        recorded_at: deps.clock(),
      })
      .execute()
    for (const [index, code] of of.codes.entries()) {
      const row = { posting_id: id, row_no: index + 1, household_code: code, building_code: 'B1' }
      await tx
        .insertInto('posting_row')
        .values({ ...row, cells: '{}' })
        .execute()
    }
  })
}
