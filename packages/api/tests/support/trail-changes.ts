import { COURTYARD, TODAY } from '../../testing/household-path.ts'
import { codeOf } from '../../testing/get-ready.ts'
import { TEST_PASSWORD } from '../../testing/seed-households.ts'
import { enrolFactor } from '../../testing/enrol-factor.ts'
import { BASE } from '../../testing/rulebook-desk.ts'
import { createTestDeps } from '../../testing/test-deps.ts'
import { openSetUp } from '../../src/service/identity/set-up.ts'
import type { Browser } from './browser.ts'
import { NEXT_PASSWORD, type TrailDesk } from './trail-desk.ts'

/** A change that is ready to be made, once. */
export interface ReadyChange {
  readonly browser: Browser
  readonly input?: unknown
  /** After it: what the case opened is closed. */
  readonly close?: () => Promise<void>
}

export interface Change {
  readonly ready: (desk: TrailDesk) => Promise<ReadyChange>
  /**
   * - `person` actor, session and browser are those of the caller, as on every request of signed-in staff
   * - `resident` a resident: their screen is no browser that is known
   * - `door` nobody is signed in yet: the trail says from where it came, and the account where there is one
   */
  readonly who: 'person' | 'resident' | 'door'
  /** What a call that fails leaves behind on purpose: a guess is counted before it is looked at. */
  readonly counts?: 'attempt' | 'own_attempt'
}

type Ready = Change['ready']
const byPerson = (ready: Ready): Change => ({ who: 'person', ready })

const day = TODAY
const newBank = '622200998877665544'

const ACCOUNTS: Readonly<Record<string, Change>> = {
  'account.admit': byPerson(async (desk) => ({
    browser: await desk.of('security-administrator'),
    input: { accountId: await desk.pending(), unitId: desk.world.names.unitId },
  })),
  'account.create': byPerson(async (desk) => ({
    browser: await desk.of('system-administrator'),
    input: {
      ...{ login: 'wangqiang', name: '王强', phone: '13855554444' },
      unitId: desk.world.names.unitId,
    },
  })),
  'account.disable': byPerson(async (desk) => ({
    browser: await desk.of('system-administrator'),
    input: { accountId: (await desk.newcomer()).id, reason: '离职' },
  })),
  'account.enable': byPerson(async (desk) => {
    const { id: accountId } = await desk.newcomer()
    await (await desk.as('xitong')).account.disable({ accountId, reason: '休假' })
    return { browser: await desk.of('system-administrator'), input: { accountId, reason: '返岗' } }
  }),
  'account.endSessions': byPerson(async (desk) => ({
    browser: await desk.of('security-administrator'),
    input: { accountId: (await desk.newcomer()).id },
  })),
  'account.refuse': byPerson(async (desk) => ({
    browser: await desk.of('security-administrator'),
    input: { accountId: await desk.pending(), reason: '查无此人' },
  })),
  'account.resetPassword': byPerson(async (desk) => ({
    browser: await desk.of('security-administrator'),
    input: { accountId: (await desk.newcomer()).id },
  })),
  'account.resetSecondFactor': byPerson(async (desk) => ({
    browser: await desk.of('security-administrator'),
    input: { accountId: (await desk.newcomer()).id },
  })),
  'account.unlock': byPerson(async (desk) => ({
    browser: await desk.of('security-administrator'),
    input: { accountId: (await desk.newcomer()).id },
  })),
}

async function proposed(desk: TrailDesk) {
  const { id: accountId } = await desk.newcomer()
  const { unitId } = desk.world.names
  const what = { kind: 'appoint', accountId, unitId, post: 'reviewer' } as const
  const dates = { fromOn: day, untilOn: null, reason: '增补' }
  return (await desk.as('xitong')).authority.propose({ ...what, ...dates })
}

async function addedUnit(desk: TrailDesk) {
  const code = `S${desk.next()}`
  const place = { kind: 'special-group', parentId: null, zoneCode: null, position: 90 } as const
  return (await desk.as('xitong')).organisation.addUnit({ code, name: '后勤组', ...place })
}

const changedUnit = (change: object): Change =>
  byPerson(async (desk) => ({
    browser: await desk.of('system-administrator'),
    input: { id: (await addedUnit(desk)).id, version: 1, ...change },
  }))

const lend = {
  role: 'reviewer',
  zoneCode: null,
  fromOn: day,
  untilOn: day,
  reason: '出差',
} as const

const RIGHTS: Readonly<Record<string, Change>> = {
  'authority.decide': byPerson(async (desk) => ({
    browser: await desk.of('security-administrator'),
    input: { id: (await proposed(desk)).id, decision: 'approve', reason: null },
  })),
  'authority.propose': byPerson(async (desk) => {
    const { appointmentId } = desk.world.names
    const input = { kind: 'end-appointment', appointmentId, reason: '调离' }
    return { browser: await desk.of('system-administrator'), input }
  }),
  'authority.withdraw': byPerson(async (desk) => ({
    browser: await desk.of('system-administrator'),
    input: { id: (await proposed(desk)).id },
  })),
  'delegation.end': byPerson(async (desk) => {
    const { login: toLogin } = await desk.newcomer()
    const { id } = await (await desk.as('reviewer')).delegation.give({ ...lend, toLogin })
    return { browser: await desk.of('reviewer'), input: { id } }
  }),
  'delegation.give': byPerson(async (desk) => ({
    browser: await desk.of('reviewer'),
    input: { ...lend, toLogin: (await desk.newcomer()).login },
  })),
  'interest.declare': byPerson(async (desk) => {
    const browser = await desk.signedIn((await desk.newcomer()).login)
    return { browser, input: { householdCode: await desk.household(), relation: 'sibling' } }
  }),
  'interest.record': byPerson(async (desk) => {
    const { login } = await desk.newcomer()
    const tie = { householdCode: await desk.household(), relation: 'sibling', knownBy: 'reported' }
    return { browser: await desk.of('auditor'), input: { login, ...tie } }
  }),
  'interest.withdraw': byPerson(async (desk) => {
    const { login } = await desk.newcomer()
    const tie = { householdCode: await desk.household(), relation: 'sibling' } as const
    const { interest } = await desk.as('auditor')
    const { id } = await interest.record({ login, ...tie, knownBy: 'reported' })
    return { browser: await desk.of('auditor'), input: { id, reason: '登记有误' } }
  }),
  'organisation.addUnit': byPerson(async (desk) => ({
    browser: await desk.of('system-administrator'),
    input: {
      ...{ code: 'S10', name: '后勤组', kind: 'special-group' },
      ...{ parentId: null, zoneCode: null, position: 99 },
    },
  })),
  'organisation.closeUnit': changedUnit({ lastOn: day }),
  'organisation.moveUnit': changedUnit({ parentId: null, position: 3 }),
  'organisation.renameUnit': changedUnit({ name: '保障组' }),
  'triad.decide': byPerson(async (desk) => ({
    browser: await desk.of('security-administrator'),
    input: { id: desk.world.names.triadProposalId, decision: 'approve', reason: null },
  })),
  'triad.propose': byPerson(async (desk) => ({
    browser: await desk.of('system-administrator'),
    input: {
      ...{ kind: 'admit-administrator', accountId: (await desk.newcomer()).id },
      ...{ role: 'audit-administrator', reason: '增补' },
    },
  })),
}

const WORK: Readonly<Record<string, Change>> = {
  'agreement.correctAccount': byPerson(async (desk) => {
    const { approvalId } = await desk.signed()
    const shownSha256 = await desk.path.shown(approvalId)
    const payee = { bankAccount: newBank, payeeName: '赵大年', reason: '换卡' }
    return { browser: await desk.of('signer'), input: { approvalId, shownSha256, ...payee } }
  }),
  'agreement.sign': byPerson(async (desk) => {
    const householdCode = await desk.surveyed()
    const { sheetId, shownSha256 } = await desk.path.sheet(householdCode)
    const payee = { bankAccount: newBank, payeeName: '赵大年' }
    const input = { householdCode, sheetId, shownSha256, signedOn: day, ...payee }
    return { browser: await desk.of('signer'), input }
  }),
  'alert.acknowledge': byPerson(async (desk) => ({
    browser: await desk.of('security-administrator'),
    input: { id: desk.world.names.alertId, note: '已核实' },
  })),
  'approval.act': byPerson(async (desk) => {
    const { approvalId } = await desk.signed()
    const shownSha256 = await desk.path.shown(approvalId)
    const input = { approvalId, shownSha256, decision: 'pass' }
    return { browser: await desk.of('reviewer'), input }
  }),
  'audit.export': byPerson(async (desk) => ({
    browser: await desk.of('audit-administrator'),
    input: { reason: '年度检查', action: 'household-read' },
  })),
  'audit.verify': byPerson(async (desk) => ({ browser: await desk.of('audit-administrator') })),
  'handover.accept': byPerson(async (desk) => ({
    browser: await desk.of('acceptor'),
    input: {
      ...{ householdCode: (await desk.signed()).code, acceptedOn: day },
      ...{ secondAcceptorLogin: 'acceptor-b', voluntaryStatement: true },
    },
  })),
  'household.reveal': byPerson(async (desk) => {
    const householdCode = await desk.household({ isNoted: true })
    const input = { householdCode, field: 'phone', reason: '电话通知签约' }
    return { browser: await desk.of('signer'), input }
  }),
  'payment.postResult': byPerson(async (desk) => {
    const { approvalId } = await desk.signed()
    await desk.path.passUntil(approvalId, null)
    const shownSha256 = await desk.path.shown(approvalId)
    const paid = { outcome: 'paid', bankSerial: 'S-1', paidOn: day }
    return { browser: await desk.of('cashier'), input: { approvalId, shownSha256, ...paid } }
  }),
  'posting.publish': byPerson(async (desk) => {
    await desk.surveyed()
    const input = { board: 1, zoneCode: '03', place: '社区公告栏' }
    return { browser: await desk.of('publisher'), input }
  }),
  'resident.admit': byPerson(async (desk) => ({
    browser: await desk.of('signer'),
    input: { householdCode: await desk.household(), phone: '13877776666' },
  })),
  'resident.close': byPerson(async (desk) => ({
    browser: await desk.of('signer'),
    input: { accountId: desk.world.names.residentId, reason: '房主已更换' },
  })),
  'settlement.compute': byPerson(async (desk) => ({
    browser: await desk.of('computer'),
    input: { householdCode: await desk.surveyed(), mode: 'MONETARY', signDate: day },
  })),
  'settlement.confirm': byPerson(async (desk) => {
    const { sheetId, sheetSha256: shownSha256 } = desk.world.names
    return { browser: await desk.of('zone-leader'), input: { sheetId, shownSha256 } }
  }),
  'survey.register': byPerson(async (desk) => ({
    browser: await desk.of('surveyor'),
    input: {
      ...{ householdCode: await desk.household(), surveyedOn: day },
      ...{ secondSurveyorLogin: 'surveyor-b', confirmedBy: 'owner', confirmedOn: day },
      facts: COURTYARD,
    },
  })),
}

const shownOf = async (desk: TrailDesk, draftId: string) => ({
  draftId,
  shownSha256: (await desk.rulebook.draft(draftId)).shownSha256,
})

async function submitted(desk: TrailDesk): Promise<string> {
  const draftId = await desk.draft()
  await desk.rulebook.submit(draftId)
  return draftId
}

const RULEBOOK: Readonly<Record<string, Change>> = {
  'rulebook.decideDraft': byPerson(async (desk) => {
    const shown = await shownOf(desk, await submitted(desk))
    const input = { ...shown, decision: 'approve', reason: null }
    return { browser: await desk.of('office-director'), input }
  }),
  'rulebook.discardDraft': byPerson(async (desk) => {
    const draftId = await desk.draft()
    const { revision } = await desk.rulebook.draft(draftId)
    return { browser: await desk.of('reviewer'), input: { draftId, revision } }
  }),
  'rulebook.importCases': byPerson(async (desk) => {
    const draftId = await desk.draft()
    const from = { draftId: desk.world.names.draftId, empty: false }
    const { rulebook } = await desk.as('reviewer')
    const { base64 } = await rulebook.casesFile(from)
    await rulebook.removeCase({ draftId, caseId: 'W01' })
    return { browser: await desk.of('reviewer'), input: { draftId, base64 } }
  }),
  'rulebook.openDraft': byPerson(async (desk) => ({
    browser: await desk.of('reviewer'),
    input: { baseVersionId: BASE, version: '3.0.0', effectiveFrom: '2017-05-01', note: '' },
  })),
  'rulebook.publishDraft': byPerson(async (desk) => {
    const draftId = await submitted(desk)
    await desk.rulebook.decide(draftId, 'director')
    await desk.rulebook.decide(draftId, 'finance')
    const shown = await shownOf(desk, draftId)
    const input = { ...shown, announcementNo: '合棚改告〔2017〕5 号' }
    return { browser: await desk.of('publisher'), input }
  }),
  'rulebook.removeCase': byPerson(async (desk) => ({
    browser: await desk.of('reviewer'),
    input: { draftId: await desk.draft(), caseId: 'W01' },
  })),
  'rulebook.runRulerAudit': byPerson(async (desk) => ({ browser: await desk.of('auditor') })),
  'rulebook.saveCase': byPerson(async (desk) => {
    const { caseInput: input, caseExpected: expected } = desk.world.names
    const what = { caseId: null, title: '又一例', kind: 'assess', input, expected }
    return { browser: await desk.of('reviewer'), input: { draftId: await desk.draft(), ...what } }
  }),
  'rulebook.saveDraft': byPerson(async (desk) => {
    const draftId = await desk.draft()
    const { revision, body } = await desk.rulebook.draft(draftId)
    const text = { revision, body, note: '再改', effectiveFrom: '2017-04-12' }
    return { browser: await desk.of('reviewer'), input: { draftId, ...text } }
  }),
  'rulebook.submitDraft': byPerson(async (desk) => ({
    browser: await desk.of('reviewer'),
    input: await shownOf(desk, await desk.draft()),
  })),
}

const door = (login: string) => ({ by: 'account', login }) as const

async function withFactor(desk: TrailDesk) {
  const { login } = await desk.newcomer()
  const [first = '', second = ''] = (await enrolFactor(desk.deps, login)).codes
  return { login, first, second }
}

const DOORS: Readonly<Record<string, Change>> = {
  'identity.changePassword': byPerson(async (desk) => ({
    browser: await desk.signedIn((await desk.newcomer()).login),
    input: { current: TEST_PASSWORD, next: NEXT_PASSWORD },
  })),
  'identity.confirmSecondFactor': {
    ...{ who: 'person', counts: 'attempt' },
    ready: async (desk) => {
      const browser = await desk.signedIn((await desk.newcomer()).login)
      const own = { password: TEST_PASSWORD }
      const offered = await browser.call<{ secret: string }>('identity.enrolSecondFactor', own)
      const code = codeOf(offered.secret, { at: Date.parse(desk.deps.clock()) })
      return { browser, input: { code } }
    },
  },
  'identity.endOtherSessions': byPerson(async (desk) => ({
    browser: await desk.signedIn((await desk.newcomer()).login),
  })),
  'identity.endSession': byPerson(async (desk) => {
    const { login } = await desk.newcomer()
    await desk.signedIn(login)
    const browser = await desk.signedIn(login)
    const list = await browser.call<{ id: string; isThis: boolean }[]>('identity.sessions')
    return { browser, input: { id: list.find(({ isThis }) => !isThis)?.id } }
  }),
  'identity.enrolSecondFactor': byPerson(async (desk) => ({
    browser: await desk.signedIn((await desk.newcomer()).login),
    input: { password: TEST_PASSWORD },
  })),
  'identity.prove': byPerson(async (desk) => ({
    browser: await desk.signedIn((await desk.newcomer()).login),
    input: { password: TEST_PASSWORD, code: null },
  })),
  'identity.register': {
    ...{ who: 'door', counts: 'attempt' },
    ready: async (desk) => ({
      browser: desk.stranger(),
      input: {
        ...{ login: 'liqiang', name: '李强', phone: '13855553333' },
        ...{ password: 'Kite-78-blau', unitId: desk.world.names.unitId },
      },
    }),
  },
  'identity.renewRecoveryCodes': byPerson(async (desk) => {
    const { login, first: code } = await withFactor(desk)
    const browser = desk.stranger()
    const ticket = await desk.ticketOf(browser, login)
    await browser.call('identity.signInSecond', { ticket, code })
    return { browser }
  }),
  'identity.requestReset': {
    ...{ who: 'door', counts: 'attempt' },
    ready: async (desk) => ({
      browser: desk.stranger(),
      input: door((await desk.newcomer()).login),
    }),
  },
  'identity.resetPassword': {
    who: 'door',
    ready: async (desk) => {
      const { id: accountId, login } = await desk.newcomer()
      const { code } = await (await desk.as('anquan')).account.resetPassword({ accountId })
      return { browser: desk.stranger(), input: { ...door(login), code, next: NEXT_PASSWORD } }
    },
  },
  'identity.setUp': { ...{ who: 'door', counts: 'attempt' }, ready: founding },
  'identity.signIn': {
    ...{ who: 'door', counts: 'attempt' },
    ready: async (desk) => ({
      browser: desk.stranger(),
      input: { ...door((await desk.newcomer()).login), password: TEST_PASSWORD },
    }),
  },
  'identity.signInSecond': {
    ...{ who: 'door', counts: 'attempt' },
    ready: async (desk) => {
      const { login, first: code } = await withFactor(desk)
      const browser = desk.stranger()
      return { browser, input: { ticket: await desk.ticketOf(browser, login), code } }
    },
  },
  'identity.signOut': byPerson(async (desk) => ({
    browser: await desk.signedIn((await desk.newcomer()).login),
  })),
  'identity.stay': byPerson(async (desk) => ({
    browser: await desk.signedIn((await desk.newcomer()).login),
  })),
}

/** The first start of a county: another database, in which nobody is yet. */
async function founding(desk: TrailDesk): Promise<ReadyChange> {
  const { db, close } = await desk.openEmpty()
  const deps = createTestDeps(db)
  const opened = await openSetUp(deps)
  const administrators = {
    system: { login: 'sys-admin', name: '甲某', phone: '13900010001' },
    security: { login: 'sec-admin', name: '乙某', phone: '13900010002' },
    audit: { login: 'aud-admin', name: '丙某', phone: '13900010003' },
  }
  const input = { code: opened?.code, countyName: '某县', administrators }
  return { browser: desk.stranger(deps), input, close }
}

async function atOwnFile(desk: TrailDesk) {
  const { screen, phone, code } = await desk.resident()
  await screen.call('own.signIn', { phone, password: code })
  return { browser: screen, current: code }
}

const RESIDENTS: Readonly<Record<string, Change>> = {
  'own.changePassword': {
    who: 'resident',
    ready: async (desk) => {
      const { browser, current } = await atOwnFile(desk)
      return { browser, input: { current, next: 'tian qi hao 86' } }
    },
  },
  'own.signIn': {
    ...{ who: 'resident', counts: 'own_attempt' },
    ready: async (desk) => {
      const { screen: browser, phone, code: password } = await desk.resident()
      return { browser, input: { phone, password } }
    },
  },
  'own.signOut': { who: 'resident', ready: atOwnFile },
  'own.stay': { who: 'resident', ready: atOwnFile },
}

/** A case for every change that a router can name. */
export const CHANGES: Readonly<Record<string, Change>> = {
  ...ACCOUNTS,
  ...RIGHTS,
  ...WORK,
  ...RULEBOOK,
  ...DOORS,
  ...RESIDENTS,
}
