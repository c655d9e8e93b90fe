import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { goldenCases } from '@yichi/domain/testing/golden'
import { UnitOfWork, type Work } from '../../src/db/unit-of-work.ts'
import { createAccount } from '../../src/service/identity/create-account.ts'
import { issueWeek } from '../../src/service/job/issue-week.ts'
import { auditRuler } from '../../src/service/supervision/audit-ruler.ts'
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
  const household = await seedCases(deps, new HouseholdPath(deps, await worldOf(deps, zoneIds)))
  const rulebook = await seedRulebook(deps)
  await auditRuler(deps, accountId)
  const now = deps.clock()
  const period = '2017-W12'
  await deps.uow.run(({ tx }) => issueWeek({ deps, tx, now }, period))
  return { names: { zoneCode: '03', period, ...household, ...rulebook }, zoneIds, accountId }
}

async function worldOf(deps: TestDeps, zoneIds: MatrixWorld['zoneIds']) {
  const rows = await deps.db.selectFrom('household').select(['code', 'id']).execute()
  return { zoneIds, householdIds: Object.fromEntries(rows.map(({ code, id }) => [code, id])) }
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
