import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { shanghaiDay } from '../src/observe/clock.ts'
import { appoint } from '../src/service/appoint.ts'
import { createAccount } from '../src/service/identity/create-account.ts'
import { actorOf, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { BANK_ACCOUNT, COURTYARD, HANDS, HouseholdPath, TODAY } from '../testing/household-path.ts'
import { LI, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

type FundRole =
  | 'reviewer'
  | 'deputy-leader'
  | 'office-director'
  | 'finance-leader'
  | 'platform-company'
  | 'agent-bank'
  | 'cashier'

const ROLE_OF: Readonly<Record<string, FundRole>> = {
  reviewer: 'reviewer',
  deputy: 'deputy-leader',
  director: 'office-director',
  finance: 'finance-leader',
  company: 'platform-company',
  bank: 'agent-bank',
  cashier: 'cashier',
}

/** A way past the separation of duties: prepares, tries, and names the refusals that may meet it. */
interface Bypass {
  readonly name: string
  readonly refused: string
  readonly attempt: (desk: Desk) => Promise<unknown>
}

class Desk {
  readonly deps: TestDeps
  readonly path: HouseholdPath
  approvalId = ''

  constructor(deps: TestDeps, path: HouseholdPath) {
    this.deps = deps
    this.path = path
  }

  as(login: string) {
    return this.path.as(login)
  }

  /** Gives somebody one more role, as an appointment would. */
  async role(login: string, role: FundRole | 'surveyor' | 'computer' | 'signer' | 'acceptor') {
    const { accountId, name, roles } = await actorOf(this.deps, login)
    if (roles.some((held) => held.role === role)) return
    await this.deps.uow.run(({ tx }) =>
      appoint(this.deps, tx, { accountId, name, role, zoneId: null }),
    )
  }

  async signed(): Promise<string> {
    this.approvalId = await this.path.signed(WANG, '王建国')
    return this.approvalId
  }

  async until(login: string | null): Promise<string> {
    await this.signed()
    await this.path.passUntil(this.approvalId, login)
    return this.approvalId
  }

  act(login: string, decision: 'pass' | 'return' = 'pass') {
    return this.path.act(login, this.approvalId, decision)
  }

  async lend(
    from: string,
    to: string,
    role: FundRole,
    days: { from?: string; until?: string } = {},
  ) {
    const { roles } = await actorOf(this.deps, from)
    const zoneCode = roles.find((held) => held.role === role)?.zoneCode ?? null
    return (await this.as(from)).delegation.give({
      toLogin: to,
      role,
      zoneCode,
      fromOn: days.from ?? TODAY,
      untilOn: days.until ?? '2017-04-10',
      reason: '出差',
    })
  }

  async tie(login: string, householdCode: string) {
    return (await this.as(login)).interest.declare({ householdCode, relation: 'sibling' })
  }

  async report(login: string, householdCode: string) {
    const known = { relation: 'sibling', knownBy: 'reported' } as const
    return (await this.as('auditor')).interest.record({ login, householdCode, ...known })
  }

  async person(login: string, roles: readonly FundRole[] = []) {
    await this.deps.uow.run(async ({ tx }) =>
      createAccount(this.deps, tx, {
        login,
        name: login,
        phone: null,
        passwordHash: '!',
        roles: roles.map((role) => ({ role, zoneId: null })),
      }),
    )
  }

  async survey(login: string, second: string) {
    return (await this.as(login)).survey.register({
      householdCode: LI,
      surveyedOn: TODAY,
      secondSurveyorLogin: second,
      confirmedBy: 'owner',
      confirmedOn: TODAY,
      facts: COURTYARD,
    })
  }

  async compute(login: string) {
    const caller = await this.as(login)
    const made = await caller.settlement.compute({
      householdCode: LI,
      mode: 'MONETARY',
      signDate: TODAY,
      unitCodes: [],
    })
    if (made.kind === 'blocked') throw new Error('blocked')
    return { sheetId: made.sheetId, shownSha256: made.sheet.sha256 }
  }

  async confirm(login: string, sheet: { sheetId: string; shownSha256: string }) {
    return (await this.as(login)).settlement.confirm(sheet)
  }

  async sign(login: string, sheet: { sheetId: string; shownSha256: string }) {
    return (await this.as(login)).agreement.sign({
      householdCode: LI,
      ...sheet,
      signedOn: TODAY,
      bankAccount: BANK_ACCOUNT,
      payeeName: '李秀英',
    })
  }

  async accept(login: string, second: string) {
    return (await this.as(login)).handover.accept({
      householdCode: WANG,
      acceptedOn: TODAY,
      secondAcceptorLogin: second,
      voluntaryStatement: true,
    })
  }

  async propose(accountId: string, fromOn = TODAY) {
    const system = await this.as('xitong')
    const { units } = await system.organisation.tree({})
    const unit = units.find(({ kind }) => kind === 'office')
    return system.authority.propose({
      kind: 'appoint',
      accountId,
      unitId: unit?.id ?? '',
      post: 'cashier',
      fromOn,
      untilOn: null,
      reason: '需要',
    })
  }

  async administrators() {
    for (const [login, role] of [
      ['xitong', 'system-administrator'],
      ['anquan', 'security-administrator'],
      ['shenji', 'audit-administrator'],
    ] as const)
      await this.deps.uow.run(async ({ tx }) =>
        createAccount(this.deps, tx, {
          login,
          name: login,
          phone: null,
          passwordHash: '!',
          roles: [{ role, zoneId: null }],
        }),
      )
  }

  async idOf(login: string) {
    return (await actorOf(this.deps, login)).accountId
  }
}

/** Whoever has worked on the case before tries each step of the chain. */
const EARLIER: readonly Bypass[] = [
  'surveyor-a',
  'surveyor-b',
  'computer',
  'zone-leader',
  'signer',
].flatMap((login) =>
  (['reviewer', 'deputy', 'finance'] as const).map((step) => ({
    name: `${login} gets the role of ${step} and passes that step`,
    refused: 'same-person',
    attempt: async (desk: Desk) => {
      await desk.until(step)
      const role = ROLE_OF[step]
      if (role !== undefined) await desk.role(login, role)
      return desk.act(login)
    },
  })),
)

/** Whoever has passed a step gets the role of the next one. */
const FLIPS: readonly Bypass[] = HANDS.slice(1).map((step, i) => ({
  name: `${HANDS[i]} turns into ${step} between two steps`,
  refused: 'same-person',
  attempt: async (desk) => {
    await desk.until(step)
    const role = ROLE_OF[step]
    const before = HANDS[i]
    if (role === undefined || before === undefined) throw new Error('test: no such step')
    await desk.role(before, role)
    return desk.path.act(before, desk.approvalId)
  },
}))

/** Somebody who is tied to the household tries the step that is theirs. */
const TIED: readonly Bypass[] = HANDS.map((step) => ({
  name: `${step} is tied to the household and passes all the same`,
  refused: 'related-to-household',
  attempt: async (desk) => {
    await desk.until(step)
    await desk.tie(step, WANG)
    return desk.act(step)
  },
}))

/** A step is lent to somebody who has a hand in the case already, and they use it. */
const LENT_TO_HANDS: readonly Bypass[] = ['surveyor-a', 'computer', 'signer', 'reviewer'].map(
  (login) => ({
    name: `the deputy lends the step to ${login}, a hand of the case`,
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.until('deputy')
      await desk.lend('deputy', login, 'deputy-leader')
      return desk.act(login)
    },
  }),
)

const EARLY_ACTS: readonly Bypass[] = [
  {
    name: 'a surveyor computes',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.path.survey(LI)
      await desk.role('surveyor-a', 'computer')
      return desk.compute('surveyor-a')
    },
  },
  {
    name: 'the computer measures again',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.path.survey(LI)
      await desk.compute('computer')
      await desk.role('computer', 'surveyor')
      return desk.survey('computer', 'surveyor-b')
    },
  },
  {
    name: 'the computer is the second surveyor of a new measuring',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.path.survey(LI)
      await desk.compute('computer')
      await desk.role('computer', 'surveyor')
      return desk.survey('surveyor-a', 'computer')
    },
  },
  {
    name: 'the computer checks the own sheet',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.path.survey(LI)
      return desk.confirm('computer', await desk.compute('computer'))
    },
  },
  {
    name: 'whoever checked signs',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.path.survey(LI)
      const sheet = await desk.compute('computer')
      await desk.confirm('zone-leader', sheet)
      await desk.role('zone-leader', 'signer')
      return desk.sign('zone-leader', sheet)
    },
  },
  {
    name: 'a surveyor of a measuring that was replaced computes from the new one',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.path.survey(LI)
      await desk.role('acceptor-a', 'surveyor')
      await desk.role('acceptor-b', 'surveyor')
      await desk.survey('acceptor-a', 'acceptor-b')
      await desk.role('surveyor-a', 'computer')
      return desk.compute('surveyor-a')
    },
  },
  {
    name: 'the signer receives the keys',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.signed()
      await desk.role('signer', 'acceptor')
      return desk.accept('signer', 'acceptor-b')
    },
  },
  {
    name: 'the reviewer is the second who receives the keys',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.until('deputy')
      await desk.role('reviewer', 'acceptor')
      return desk.accept('acceptor-a', 'reviewer')
    },
  },
  {
    name: 'a surveyor who is tied to the household measures it',
    refused: 'related-to-household',
    attempt: async (desk) => {
      await desk.tie('surveyor-a', LI)
      return desk.survey('surveyor-a', 'surveyor-b')
    },
  },
  {
    name: 'the second surveyor is tied to the household',
    refused: 'related-to-household',
    attempt: async (desk) => {
      await desk.report('surveyor-b', LI)
      return desk.survey('surveyor-a', 'surveyor-b')
    },
  },
  {
    name: 'a computer who is tied to the household computes',
    refused: 'related-to-household',
    attempt: async (desk) => {
      await desk.path.survey(LI)
      await desk.tie('computer', LI)
      return desk.compute('computer')
    },
  },
  {
    name: 'whoever checks is tied to the household',
    refused: 'related-to-household',
    attempt: async (desk) => {
      await desk.path.survey(LI)
      const sheet = await desk.compute('computer')
      await desk.tie('zone-leader', LI)
      return desk.confirm('zone-leader', sheet)
    },
  },
  {
    name: 'the signer is tied to the household',
    refused: 'related-to-household',
    attempt: async (desk) => {
      await desk.path.survey(LI)
      const sheet = await desk.compute('computer')
      await desk.confirm('zone-leader', sheet)
      await desk.report('signer', LI)
      return desk.sign('signer', sheet)
    },
  },
  {
    name: 'an acceptor is tied to the household',
    refused: 'related-to-household',
    attempt: async (desk) => {
      await desk.signed()
      await desk.tie('acceptor-b', WANG)
      return desk.accept('acceptor-a', 'acceptor-b')
    },
  },
]

const LENDING: readonly Bypass[] = [
  {
    name: 'lends a step to oneself',
    refused: 'about-yourself',
    attempt: (desk) => desk.lend('deputy', 'deputy', 'deputy-leader'),
  },
  {
    name: 'lends a step that is not the own one',
    refused: 'not-own-role',
    attempt: (desk) => desk.lend('reviewer', 'leader', 'finance-leader'),
  },
  {
    name: 'lends on what was lent',
    refused: 'not-own-role',
    attempt: async (desk) => {
      await desk.lend('deputy', 'leader', 'deputy-leader')
      return desk.lend('leader', 'publisher', 'deputy-leader')
    },
  },
  {
    name: 'lends a day back',
    refused: 'date-in-past',
    attempt: (desk) => desk.lend('deputy', 'leader', 'deputy-leader', { from: '2017-03-27' }),
  },
  {
    name: 'lends for a year',
    refused: 'delegation-too-long',
    attempt: (desk) => desk.lend('deputy', 'leader', 'deputy-leader', { until: '2018-03-27' }),
  },
  {
    name: 'lends money to two of the hands on it',
    refused: 'incompatible-duty',
    attempt: (desk) => desk.lend('finance', 'cashier', 'finance-leader'),
  },
  {
    name: 'lends to an administrator',
    refused: 'administrator-holds-no-other',
    attempt: async (desk) => {
      await desk.administrators()
      return desk.lend('deputy', 'anquan', 'deputy-leader')
    },
  },
  {
    name: 'lends to the supervision',
    refused: 'incompatible-duty',
    attempt: (desk) => desk.lend('deputy', 'auditor', 'deputy-leader'),
  },
  {
    name: 'uses a loan that has run out',
    refused: 'not-allowed',
    attempt: async (desk) => {
      await desk.until('deputy')
      await desk.lend('deputy', 'leader', 'deputy-leader', { until: TODAY })
      const shownSha256 = await desk.path.shown(desk.approvalId)
      desk.deps.time.advance(24 * 3_600_000)
      const { approvalId } = desk
      return (await desk.as('leader')).approval.act({ approvalId, decision: 'pass', shownSha256 })
    },
  },
  {
    name: 'uses a loan before it begins',
    refused: 'not-allowed',
    attempt: async (desk) => {
      await desk.until('deputy')
      await desk.lend('deputy', 'leader', 'deputy-leader', { from: '2017-03-29' })
      return desk.act('leader')
    },
  },
  {
    name: 'uses a loan that was taken back',
    refused: 'not-allowed',
    attempt: async (desk) => {
      await desk.until('deputy')
      const { id } = await desk.lend('deputy', 'leader', 'deputy-leader')
      await (await desk.as('deputy')).delegation.end({ id })
      return desk.act('leader')
    },
  },
  {
    name: 'acts for somebody who is tied to the household',
    refused: 'related-to-household',
    attempt: async (desk) => {
      await desk.until('deputy')
      await desk.lend('deputy', 'leader', 'deputy-leader')
      await desk.tie('deputy', WANG)
      return desk.act('leader')
    },
  },
  {
    name: 'the lender turns up at the next step',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.until('deputy')
      await desk.lend('deputy', 'leader', 'deputy-leader')
      await desk.act('leader')
      await desk.role('deputy', 'office-director')
      return desk.act('deputy')
    },
  },
  {
    name: 'the borrower turns up at the next step',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.until('deputy')
      await desk.lend('deputy', 'leader', 'deputy-leader')
      await desk.act('leader')
      await desk.role('leader', 'office-director')
      return desk.act('leader')
    },
  },
  {
    name: 'a lent step opens what else the role may do',
    refused: 'not-allowed',
    attempt: async (desk) => {
      await desk.lend('director', 'publisher', 'office-director')
      return (await desk.as('publisher')).interest.list()
    },
  },
]

const AFTERWARDS: readonly Bypass[] = [
  {
    name: 'passes with what was on the screen before the account was changed',
    refused: 'closed',
    attempt: async (desk) => {
      await desk.until('deputy')
      const shownSha256 = await desk.path.shown(desk.approvalId)
      const { approvalId } = desk
      await (
        await desk.as('signer')
      ).agreement.correctAccount({
        approvalId,
        shownSha256,
        bankAccount: '6222 9999 2233 4455',
        payeeName: '王建国',
        reason: '换卡',
      })
      return (await desk.as('deputy')).approval.act({ approvalId, decision: 'pass', shownSha256 })
    },
  },
  {
    name: 'the old signatures stand after the account was changed',
    refused: 'wrong-role',
    attempt: async (desk) => {
      await desk.until('deputy')
      const shownSha256 = await desk.path.shown(desk.approvalId)
      const changed = await (
        await desk.as('signer')
      ).agreement.correctAccount({
        approvalId: desk.approvalId,
        shownSha256,
        bankAccount: '6222 9999 2233 4455',
        payeeName: '王建国',
        reason: '换卡',
      })
      desk.approvalId = changed.approvalId
      return desk.act('deputy')
    },
  },
  {
    name: 'puts another payee after the approval',
    refused: 'payee-not-owner',
    attempt: async (desk) => {
      await desk.until('finance')
      return (await desk.as('signer')).agreement.correctAccount({
        approvalId: desk.approvalId,
        shownSha256: await desk.path.shown(desk.approvalId),
        bankAccount: BANK_ACCOUNT,
        payeeName: '张三',
        reason: '代收',
      })
    },
  },
  {
    name: 'edits the measuring after the signature',
    refused: 'already-signed',
    attempt: async (desk) => {
      await desk.signed()
      return desk.path.survey(WANG)
    },
  },
  {
    name: 'somebody who has signed turns out to be tied, and the case goes on',
    refused: 'signature-void',
    attempt: async (desk) => {
      await desk.until('deputy')
      await desk.report('reviewer', WANG)
      return desk.act('deputy')
    },
  },
  {
    name: 'calls a step that is not due, past the screen',
    refused: 'not-this-step',
    attempt: async (desk) => {
      const approvalId = await desk.signed()
      const shownSha256 = await desk.path.shown(approvalId)
      const step = { step: 'finance-leader', decision: 'pass' } as const
      return (await desk.as('finance')).approval.act({ approvalId, shownSha256, ...step })
    },
  },
  {
    name: 'passes the same step twice',
    refused: 'already-acted',
    attempt: async (desk) => {
      await desk.until('deputy')
      return desk.act('reviewer')
    },
  },
  {
    name: 'acts after the appointment has ended',
    refused: 'not-allowed',
    attempt: async (desk) => {
      await desk.until('deputy')
      const accountId = await desk.idOf('deputy')
      await desk.deps.uow.run(async ({ tx }) => {
        await tx
          .updateTable('appointment')
          .set({ ended_at: desk.deps.clock() })
          .where('account_id', '=', accountId)
          .execute()
      })
      return desk.act('deputy')
    },
  },
  {
    name: 'posts the bank result of a case the reviewer passed',
    refused: 'same-person',
    attempt: async (desk) => {
      await desk.until(null)
      await desk.role('reviewer', 'cashier')
      const { approvalId } = desk
      const shownSha256 = await desk.path.shown(approvalId)
      const result = { outcome: 'paid', bankSerial: 'S9', paidOn: TODAY } as const
      return (await desk.as('reviewer')).payment.postResult({ approvalId, shownSha256, ...result })
    },
  },
  {
    name: 'posts the bank result of a household the cashier is tied to',
    refused: 'related-to-household',
    attempt: async (desk) => {
      await desk.until(null)
      await desk.tie('cashier', WANG)
      return desk.path.postResult(desk.approvalId, 'S9')
    },
  },
  {
    name: 'withdraws the own tie to act again',
    refused: 'not-allowed',
    attempt: async (desk) => {
      const { id } = await desk.tie('deputy', WANG)
      return (await desk.as('deputy')).interest.withdraw({ id, reason: '误报' })
    },
  },
]

const RIGHTS: readonly Bypass[] = [
  {
    name: 'the system administrator decides the own proposal',
    refused: 'not-allowed',
    attempt: async (desk) => {
      await desk.administrators()
      const { id } = await desk.propose(await desk.idOf('leader'))
      const system = await desk.as('xitong')
      return system.authority.decide({ id, decision: 'approve', reason: null })
    },
  },
  {
    name: 'the system administrator proposes themself',
    refused: 'about-yourself',
    attempt: async (desk) => {
      await desk.administrators()
      return desk.propose(await desk.idOf('xitong'))
    },
  },
  {
    name: 'the security administrator gets a hand on the money',
    refused: 'administrator-holds-no-other',
    attempt: async (desk) => {
      await desk.administrators()
      return desk.propose(await desk.idOf('anquan'))
    },
  },
  {
    name: 'one person gets two hands on the money',
    refused: 'incompatible-duty',
    attempt: async (desk) => {
      await desk.administrators()
      return desk.propose(await desk.idOf('finance'))
    },
  },
  {
    name: 'a right is back-dated',
    refused: 'date-in-past',
    attempt: async (desk) => {
      await desk.administrators()
      return desk.propose(await desk.idOf('leader'), '2017-03-01')
    },
  },
  {
    name: 'a proposal is decided twice',
    refused: 'proposal-closed',
    attempt: async (desk) => {
      await desk.administrators()
      const { id } = await desk.propose(await desk.idOf('leader'))
      const security = await desk.as('anquan')
      await security.authority.decide({ id, decision: 'approve', reason: null })
      return security.authority.decide({ id, decision: 'approve', reason: null })
    },
  },
  {
    name: 'a right waits, and the other hand is given meanwhile',
    refused: 'incompatible-duty',
    attempt: async (desk) => {
      await desk.administrators()
      const { id } = await desk.propose(await desk.idOf('leader'))
      await desk.role('leader', 'agent-bank')
      const security = await desk.as('anquan')
      return security.authority.decide({ id, decision: 'approve', reason: null })
    },
  },
  {
    name: 'one of the three removes another alone',
    refused: 'own-proposal',
    attempt: async (desk) => {
      await desk.administrators()
      await desk.deps.uow.run(async ({ tx }) =>
        createAccount(desk.deps, tx, {
          login: 'shenji2',
          name: '审计二',
          phone: null,
          passwordHash: '!',
          roles: [{ role: 'audit-administrator', zoneId: null }],
        }),
      )
      const system = await desk.as('xitong')
      const { id } = await system.triad.propose({
        kind: 'remove-administrator',
        accountId: await desk.idOf('shenji'),
        role: 'audit-administrator',
        reason: '轮岗',
      })
      return system.triad.decide({ id, decision: 'approve', reason: null })
    },
  },
  {
    name: 'the last of one of the three is removed',
    refused: 'last-administrator',
    attempt: async (desk) => {
      await desk.administrators()
      return (await desk.as('xitong')).triad.propose({
        kind: 'remove-administrator',
        accountId: await desk.idOf('shenji'),
        role: 'audit-administrator',
        reason: '轮岗',
      })
    },
  },
  {
    name: 'an administrator is disabled by another alone',
    refused: 'needs-triad',
    attempt: async (desk) => {
      await desk.administrators()
      const accountId = await desk.idOf('shenji')
      return (await desk.as('xitong')).account.disable({ accountId, reason: '停用' })
    },
  },
  {
    name: 'a second account with the phone of the first',
    refused: 'login-or-phone-taken',
    attempt: async (desk) => {
      await desk.administrators()
      const system = await desk.as('xitong')
      const { units } = await system.organisation.tree({})
      const unitId = units[0]?.id ?? ''
      const phone = '13900000005'
      return system.account.create({ login: 'reviewer2', name: '审核员', phone, unitId })
    },
  },
]

const BYPASSES: readonly Bypass[] = [
  ...EARLIER,
  ...FLIPS,
  ...TIED,
  ...LENT_TO_HANDS,
  ...EARLY_ACTS,
  ...LENDING,
  ...AFTERWARDS,
  ...RIGHTS,
]

describe.each(eachDialect)('ways past the separation of duties on $name', ({ open }) => {
  let database: TestDatabase
  let desk: Desk

  beforeEach(async () => {
    database = await open()
    const deps = createTestDeps(database.db)
    desk = new Desk(deps, new HouseholdPath(deps, await seedHouseholds(deps)))
  })

  afterEach(() => database.close())

  test.each(BYPASSES)('$name: $refused', async ({ attempt, refused }) => {
    expect(await refusalOf(attempt(desk))).toBe(refused)
    const [last] = await desk.deps.db
      .selectFrom('audit_event')
      .select(['action', 'result'])
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    expect(last?.result, 'the refusal is in the trail').toBe('refused')
  })

  test('a step taken for somebody says so, in the file and in the trail', async () => {
    await desk.until('deputy')
    await desk.lend('deputy', 'leader', 'deputy-leader')
    await desk.act('leader')
    const caller = await desk.as('auditor')
    const { approval } = await caller.approval.get({ approvalId: desk.approvalId })
    const act = approval.acts.at(-1)
    expect([act?.actorName, act?.onBehalfOfName]).toEqual(['县领导', '分管领导'])
    const event = await desk.deps.db
      .selectFrom('audit_event')
      .select('on_behalf_of')
      .where('action', '=', 'approval-passed')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(event.on_behalf_of).toBe(await desk.idOf('deputy'))
    expect(shanghaiDay(desk.deps.clock())).toBe(TODAY)
  })

  test('a case goes on once it was returned past the signature of somebody who is tied', async () => {
    await desk.until('director')
    await desk.report('reviewer', WANG)
    expect(await refusalOf(desk.act('director'))).toBe('signature-void')
    const { approvalId } = desk
    await (
      await desk.as('director')
    ).approval.act({
      approvalId,
      decision: 'return',
      shownSha256: await desk.path.shown(approvalId),
      returnCode: 'CONFLICT_OF_INTEREST',
      reason: '审核员应当回避',
    })
    const round = await desk.path.openApprovalOf(WANG)
    desk.approvalId = round?.id ?? ''
    await desk.person('reviewer-b', ['reviewer'])
    await desk.act('reviewer-b')
    await desk.act('deputy')
    await desk.act('director')
  })
})

test('there are sixty ways and more', () => {
  expect(BYPASSES.length).toBeGreaterThanOrEqual(60)
})
