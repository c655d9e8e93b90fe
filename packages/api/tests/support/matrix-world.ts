import type { Administrator } from '@yichi/domain/facts/role'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { goldenCases } from '@yichi/domain/testing/golden'
import { UnitOfWork, type Work } from '../../src/db/unit-of-work.ts'
import { createAccount } from '../../src/service/identity/create-account.ts'
import { issueWeek } from '../../src/service/job/issue-week.ts'
import { auditRuler } from '../../src/service/supervision/audit-ruler.ts'
import { createTestCaller } from '../../testing/create-test-caller.ts'
import { HouseholdPath, TODAY } from '../../testing/household-path.ts'
import { OwnDesk } from '../../testing/own-desk.ts'
import { RulebookDesk } from '../../testing/rulebook-desk.ts'
import { LI, seedHouseholds, TEST_PASSWORD, WANG } from '../../testing/seed-households.ts'
import type { TestDeps } from '../../testing/test-deps.ts'

/** The names of things, as an input gives them. All of them lie in zone 03, or in the county. */
export interface Names {
  readonly zoneCode: string
  /** Surveyed, with a sheet that waits for its second hand. */
  readonly measured: string
  readonly sheetId: string
  readonly sheetSha256: string
  /** Signed, with a round of approval that waits for its first step. */
  readonly signed: string
  readonly approvalId: string
  readonly shownSha256: string
  readonly postingNumber: string
  /** The account of the resident of the signed household. */
  readonly residentId: string
  /** Of the whole county. */
  readonly draftId: string
  readonly draftSha256: string
  readonly draftBody: string
  readonly draftRevision: number
  readonly caseInput: string
  readonly caseExpected: string
  readonly period: string
  /** Active staff without any post. */
  readonly personId: string
  /** Waits to be admitted. */
  readonly pendingId: string
  readonly unitId: string
  readonly appointmentId: string
  readonly proposalId: string
  readonly triadProposalId: string
  readonly interestId: string
  /** Somebody else's account. */
  readonly accountId: string
  /** Of whoever asks. */
  readonly sessionId: string
  readonly alertId: string
}

/** A code, an id and a number that nobody gave out. */
export const NOWHERE: Partial<Names> = {
  zoneCode: '99',
  measured: '99-0001',
  signed: '99-0001',
  sheetId: '00000000000000000000000000',
  approvalId: '00000000000000000000000000',
  postingNumber: 'B1-99-0001',
  residentId: '00000000000000000000000000',
}

export interface MatrixWorld {
  readonly names: Names
  readonly zoneIds: Readonly<Record<'03' | '04', string>>
  /** An account that has done nothing on any case. */
  readonly accountId: string
}

/** A county in which every procedure has something to work on. */
export async function seedMatrixWorld(deps: TestDeps): Promise<MatrixWorld> {
  const { zoneIds } = await seedHouseholds(deps)
  const accountId = await deps.uow.run(async ({ tx }) =>
    createAccount(deps, tx, {
      login: 'anybody',
      name: '某人',
      phone: '13922220000',
      passwordHash: await deps.passwords.hash(TEST_PASSWORD),
      roles: [],
    }),
  )
  const rights = await seedRights(deps)
  const household = await seedCases(deps, new HouseholdPath(deps, await worldOf(deps, zoneIds)))
  const rulebook = await seedRulebook(deps)
  await auditRuler(deps, { accountId, via: null })
  const now = deps.clock()
  const period = '2017-W12'
  await deps.uow.run(({ tx }) => issueWeek({ deps, tx, now }, period))
  const county = await seedAdministration(deps, accountId)
  const names = { zoneCode: '03', period, ...household, ...rulebook, ...rights, ...county }
  return { names, zoneIds, accountId }
}

async function worldOf(deps: TestDeps, zoneIds: MatrixWorld['zoneIds']) {
  const rows = await deps.db.selectFrom('household').select(['code', 'id']).execute()
  return { zoneIds, householdIds: Object.fromEntries(rows.map(({ code, id }) => [code, id])) }
}

/** The three administrators, somebody without a post, and a proposal of each kind that waits. */
async function seedRights(deps: TestDeps) {
  const passwordHash = await deps.passwords.hash(TEST_PASSWORD)
  const open = (login: string, role: Administrator | null) =>
    deps.uow.run(({ tx }) =>
      createAccount(deps, tx, {
        login,
        name: login,
        phone: null,
        passwordHash,
        roles: role === null ? [] : [{ role, zoneId: null }],
      }),
    )
  await open('xitong', 'system-administrator')
  await open('anquan', 'security-administrator')
  await open('shenji', 'audit-administrator')
  const personId = await open('newcomer', null)
  const system = await createTestCaller(deps, 'xitong')
  const { units } = await system.organisation.tree({})
  const office = units.find(({ kind }) => kind === 'office')
  const [appointment] = office?.appointments ?? []
  if (office === undefined || appointment === undefined) throw new Error('test: no office')
  const unitId = office.id
  const change = { kind: 'appoint', accountId: personId, unitId, post: 'reviewer' } as const
  const dates = { fromOn: TODAY, untilOn: null, reason: '新增审核员' }
  const { id: proposalId } = await system.authority.propose({ ...change, ...dates })
  const { id: triadProposalId } = await system.triad.propose({
    kind: 'admit-administrator',
    accountId: personId,
    role: 'audit-administrator',
    reason: '增补',
  })
  const tie = { householdCode: LI, relation: 'sibling', knownBy: 'reported' } as const
  const auditor = await createTestCaller(deps, 'auditor')
  const { id: interestId } = await auditor.interest.record({ login: 'publisher', ...tie })
  await system.account.create({ login: 'waiting', name: '待核准', phone: '13911112222', unitId })
  const { items } = await system.account.list({ status: 'pending' })
  const [waiting] = items
  if (waiting === undefined) throw new Error('test: nobody waits')
  const pendingId = waiting.id
  const appointmentId = appointment.id
  return { personId, pendingId, unitId, appointmentId, proposalId, triadProposalId, interestId }
}

async function seedAdministration(deps: TestDeps, accountId: string) {
  const { db, ids, clock } = deps
  const now = clock()
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('login', '=', 'computer')
    .executeTakeFirstOrThrow()
  const session = {
    id: ids(),
    token_sha256: '1'.repeat(64),
    account_id: accountId,
    device_id: null,
    network: '127.0.0.1',
    user_agent: 'Firefox',
    created_at: now,
    last_seen_at: now,
    expires_at: '2017-03-29T02:00:00.000Z',
    proved_at: now,
  }
  const alert = {
    id: ids(),
    rule: 'sign-in-failures',
    severity: 'low',
    raised_at: now,
    fingerprint: 'matrix',
    detail: '{}',
    acknowledged_at: null,
    acknowledged_by: null,
    note: null,
  } as const
  await deps.uow.run(async ({ tx }) => {
    await tx.insertInto('session').values(session).execute()
    await tx.insertInto('alert').values(alert).execute()
  })
  return { accountId: other.id, sessionId: session.id, alertId: alert.id }
}

async function seedCases(deps: TestDeps, path: HouseholdPath) {
  await path.survey(WANG)
  await path.survey(LI)
  const { posting } = await path.as('publisher')
  const posted = await posting.publish({ board: 1, zoneCode: '03', place: '社区公告栏' })
  const { approvalId } = await path.sign(WANG, '王建国')
  if (approvalId === null) throw new Error('test: nothing is owed')
  await posting.publish({ board: 2, zoneCode: '03', place: '社区公告栏' })
  const choice = { householdCode: LI, mode: 'MONETARY', signDate: TODAY } as const
  const computed = await (await path.as('computer')).settlement.compute(choice)
  if (computed.kind === 'blocked') throw new Error('test: blocked')
  return {
    measured: LI,
    sheetId: computed.sheetId,
    sheetSha256: computed.sheet.sha256,
    signed: WANG,
    approvalId,
    shownSha256: await path.shown(approvalId),
    postingNumber: posted.number,
    residentId: await seedResident(deps, path),
  }
}

async function seedResident(deps: TestDeps, path: HouseholdPath): Promise<string> {
  await new OwnDesk(deps).admit(WANG)
  const [resident] = await (await path.as('signer')).resident.list({})
  if (resident === undefined) throw new Error('test: no resident')
  return resident.accountId
}

async function seedRulebook(deps: TestDeps) {
  const desk = new RulebookDesk(deps)
  await desk.furnish(['W01'])
  const draftId = await desk.changed()
  const { shownSha256, body, revision } = await desk.draft(draftId)
  const [golden] = goldenCases()
  return {
    draftId,
    draftSha256: shownSha256,
    draftBody: body,
    draftRevision: revision,
    caseInput: canonicalJson(golden?.input),
    caseExpected: canonicalJson(golden?.expected),
  }
}

/** The same dependencies, but nothing that a unit of work does is kept: every call finds the same world. */
export function undoing(deps: TestDeps): TestDeps {
  return { ...deps, uow: new UndoingUnit(deps.uow, deps) }
}

class Undone extends Error {}

class UndoingUnit extends UnitOfWork {
  readonly #kept: UnitOfWork

  constructor(kept: UnitOfWork, { db }: TestDeps) {
    super(db)
    this.#kept = kept
  }

  override async run<T>(body: (work: Work) => Promise<T>): Promise<T> {
    const done: T[] = []
    const work = this.#kept.run(async (given) => {
      done.splice(0, done.length, await body(given))
      throw new Undone()
    })
    await work.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
    return done[0] as T
  }
}
