import { COURTYARD, TODAY } from '../../testing/household-path.ts'
import { OWNER_PHONE } from '../../testing/own-desk.ts'
import { BASE } from '../../testing/rulebook-desk.ts'
import { TEST_PASSWORD } from '../../testing/seed-households.ts'
import type { Names } from './matrix-world.ts'

/** A valid input of a procedure, and where what it names lies. */
export interface Sample {
  /**
   * - `zone` a thing of zone 03: not found from elsewhere
   * - `list` what is answered is narrowed to the person's zones
   * - `county` the same for everybody who may call it
   */
  readonly place: 'zone' | 'list' | 'county'
  readonly input: (names: Names) => unknown
}

const NEXT_PASSWORD = 'another ruler for 2 people'

const none = (): undefined => undefined
const inZone = (input: Sample['input']): Sample => ({ place: 'zone', input })
const listed = (input: Sample['input']): Sample => ({ place: 'list', input })
const ofCounty = (input: Sample['input']): Sample => ({ place: 'county', input })

const bankAccount = '6222 0011 2233 4466'
const sheetOf = (householdCode: string) => ({ householdCode, mode: 'MONETARY', signDate: TODAY })
const draft = ofCounty(({ draftId }) => ({ draftId }))

/** Households, settlements and money. */
const WORK: Readonly<Record<string, Sample>> = {
  'agreement.correctAccount': inZone(({ approvalId, shownSha256 }) => {
    return { approvalId, shownSha256, bankAccount, payeeName: '王建国', reason: '换卡' }
  }),
  'agreement.sign': inZone(({ measured, sheetId, sheetSha256 }) => ({
    householdCode: measured,
    sheetId,
    shownSha256: sheetSha256,
    signedOn: TODAY,
    bankAccount,
    payeeName: '李秀英',
  })),
  'approval.act': inZone(({ approvalId, shownSha256 }) => {
    return { approvalId, shownSha256, decision: 'pass' }
  }),
  'approval.get': inZone(({ approvalId }) => ({ approvalId })),
  'approval.inbox': listed(() => ({})),
  'audit.ofHousehold': inZone(({ signed }) => ({ householdCode: signed })),
  'audit.ofRecord': inZone(({ postingNumber }) => {
    return { record: { kind: 'posting', number: postingNumber } }
  }),
  'bulletin.get': ofCounty(({ period }) => ({ period })),
  'bulletin.list': ofCounty(none),
  'bulletin.rank': ofCounty(({ period }) => ({ period })),
  'handover.accept': inZone(({ signed }) => ({
    householdCode: signed,
    acceptedOn: TODAY,
    secondAcceptorLogin: 'acceptor-b',
    voluntaryStatement: true,
  })),
  'household.find': listed(({ signed }) => ({ q: signed })),
  'household.get': inZone(({ signed }) => ({ code: signed })),
  'household.list': listed(({ zoneCode }) => ({ zoneCode })),
  'household.reveal': inZone(({ signed }) => {
    return { householdCode: signed, field: 'phone', reason: '电话通知签约' }
  }),
  'payment.postResult': inZone(({ approvalId, shownSha256 }) => {
    return { approvalId, shownSha256, outcome: 'paid', bankSerial: 'S1', paidOn: TODAY }
  }),
  'posting.get': inZone(({ postingNumber }) => ({ number: postingNumber })),
  'posting.list': listed(({ zoneCode }) => ({ zoneCode, board: 1 })),
  'posting.publish': inZone(({ zoneCode }) => ({ board: 1, zoneCode, place: '社区公告栏' })),
  // Its zones are narrowed; the ranking beside them is published to all.
  'programme.dashboard': ofCounty(none),
  'programme.figures': ofCounty(none),
  'settlement.compare': inZone(({ measured }) => ({ householdCode: measured, signDate: TODAY })),
  'settlement.comparisonPdf': inZone(({ measured }) => {
    return { householdCode: measured, signDate: TODAY, lang: 'zh-CN' }
  }),
  'settlement.compute': inZone(({ measured }) => sheetOf(measured)),
  'settlement.confirm': inZone(({ sheetId, sheetSha256 }) => {
    return { sheetId, shownSha256: sheetSha256 }
  }),
  'settlement.preview': inZone(({ measured }) => sheetOf(measured)),
  'settlement.remedy': inZone(({ measured }) => {
    return { householdCode: measured, code: 'NEWNESS_UNKNOWN', at: null }
  }),
  'settlement.similar': inZone(({ measured }) => ({ householdCode: measured })),
  'settlement.units': inZone(({ zoneCode }) => ({ zoneCode })),
  'survey.colleagues': inZone(({ zoneCode }) => ({ zoneCode, role: 'surveyor' })),
  'survey.register': inZone(({ measured }) => ({
    householdCode: measured,
    surveyedOn: TODAY,
    secondSurveyorLogin: 'surveyor-b',
    confirmedBy: 'owner',
    confirmedOn: TODAY,
    facts: COURTYARD,
  })),
  'zone.list': listed(none),
  'zone.wall': inZone(({ zoneCode }) => ({ zoneCode })),
}

const RULEBOOK: Readonly<Record<string, Sample>> = {
  'rulebook.casesFile': ofCounty(({ draftId }) => ({ draftId, empty: true })),
  'rulebook.catalogue': inZone(({ zoneCode }) => ({ zoneCode })),
  'rulebook.decideDraft': ofCounty(({ draftId, draftSha256 }) => {
    return { draftId, shownSha256: draftSha256, decision: 'approve', reason: null }
  }),
  'rulebook.discardDraft': ofCounty(({ draftId, draftRevision }) => {
    return { draftId, revision: draftRevision }
  }),
  'rulebook.draft': draft,
  'rulebook.importCases': ofCounty(({ draftId }) => ({ draftId, base64: 'UEsDBA==' })),
  'rulebook.library': ofCounty(none),
  'rulebook.openDraft': ofCounty(() => {
    return { baseVersionId: BASE, version: '1.2.0', effectiveFrom: '2017-05-01', note: '' }
  }),
  'rulebook.publishDraft': ofCounty(({ draftId, draftSha256 }) => {
    return { draftId, shownSha256: draftSha256, announcementNo: '合棚改告〔2017〕5 号' }
  }),
  'rulebook.removeCase': ofCounty(({ draftId }) => ({ draftId, caseId: 'W01' })),
  'rulebook.rulerAudit': ofCounty(none),
  'rulebook.runRulerAudit': ofCounty(none),
  'rulebook.saveCase': ofCounty(({ draftId, caseInput, caseExpected }) => ({
    draftId,
    caseId: null,
    title: '又一例',
    kind: 'assess',
    input: caseInput,
    expected: caseExpected,
  })),
  'rulebook.saveDraft': ofCounty(({ draftId, draftRevision, draftBody }) => ({
    draftId,
    revision: draftRevision,
    body: draftBody,
    note: '',
    effectiveFrom: '2017-04-10',
  })),
  'rulebook.simulate': draft,
  'rulebook.submitDraft': ofCounty(({ draftId, draftSha256 }) => {
    return { draftId, shownSha256: draftSha256 }
  }),
  'rulebook.version': ofCounty(() => ({ id: BASE })),
}

const DOORS: Readonly<Record<string, Sample>> = {
  'identity.changePassword': ofCounty(() => ({ current: TEST_PASSWORD, next: NEXT_PASSWORD })),
  'identity.confirmSecondFactor': ofCounty(() => ({ code: '123456' })),
  'identity.endOtherSessions': ofCounty(none),
  'identity.endSession': ofCounty(({ sessionId }) => ({ id: sessionId })),
  'identity.enrolSecondFactor': ofCounty(() => ({ password: TEST_PASSWORD })),
  'identity.me': ofCounty(none),
  'identity.prove': ofCounty(() => ({ password: TEST_PASSWORD, code: null })),
  'identity.renewRecoveryCodes': ofCounty(none),
  'identity.requestReset': ofCounty(() => ({ by: 'account', login: 'anybody' })),
  'identity.resetPassword': ofCounty(() => {
    return { by: 'account', login: 'anybody', code: 'ABCDEFGH', next: NEXT_PASSWORD }
  }),
  'identity.sessions': ofCounty(none),
  'identity.setUp': ofCounty(() => ({
    code: 'ABCDEFGH',
    countyName: '某县',
    administrators: {
      system: { login: 'sys-admin', name: '甲某', phone: '13900010001' },
      security: { login: 'sec-admin', name: '乙某', phone: '13900010002' },
      audit: { login: 'aud-admin', name: '丙某', phone: '13900010003' },
    },
  })),
  'identity.setUpState': ofCounty(none),
  'identity.signIn': ofCounty(() => ({ by: 'account', login: 'anybody', password: TEST_PASSWORD })),
  'identity.signInSecond': ofCounty(() => ({ ticket: 'nobody-s-ticket', code: '123456' })),
  'identity.signOut': ofCounty(none),
  'identity.stay': ofCounty(none),
}

const RESIDENTS: Readonly<Record<string, Sample>> = {
  'own.changePassword': ofCounty(() => ({ current: '000000000000', next: 'shan gao lu yuan' })),
  'own.file': ofCounty(none),
  'own.signIn': ofCounty(() => ({ phone: OWNER_PHONE, password: 'not this one' })),
  'own.signOut': ofCounty(none),
  'own.stay': ofCounty(none),
  'own.visits': ofCounty(() => ({})),
  'resident.admit': inZone(({ measured }) => {
    return { householdCode: measured, phone: '13877776666' }
  }),
  'resident.close': inZone(({ residentId }) => ({ accountId: residentId, reason: '房主已更换' })),
  'resident.list': listed(() => ({})),
}

const person = { login: 'wangqiang', name: '王强', phone: '13855554444' }

const RIGHTS: Readonly<Record<string, Sample>> = {
  'audit.ofAccount': ofCounty(({ personId }) => ({ id: personId })),
  'audit.ofUnit': ofCounty(({ unitId }) => ({ id: unitId })),
  'account.admit': ofCounty(({ pendingId, unitId }) => ({ accountId: pendingId, unitId })),
  'account.create': ofCounty(({ unitId }) => ({ ...person, unitId })),
  'account.disable': ofCounty(({ personId }) => ({ accountId: personId, reason: '离职' })),
  'account.enable': ofCounty(({ personId }) => ({ accountId: personId, reason: '返岗' })),
  'account.list': ofCounty(() => ({})),
  'account.refuse': ofCounty(({ pendingId }) => ({ accountId: pendingId, reason: '查无此人' })),
  'account.roster': ofCounty(() => ({})),
  'identity.register': ofCounty(({ unitId }) => {
    return { ...person, password: 'shan gao lu yuan 77', unitId }
  }),
  'identity.registrationUnits': ofCounty(none),
  'authority.decide': ofCounty(({ proposalId }) => {
    return { id: proposalId, decision: 'approve', reason: null }
  }),
  'authority.inbox': ofCounty(none),
  'authority.proposals': ofCounty(none),
  'authority.propose': ofCounty(({ appointmentId }) => {
    return { kind: 'end-appointment', appointmentId, reason: '调离' }
  }),
  'authority.withdraw': ofCounty(({ proposalId }) => ({ id: proposalId })),
  'delegation.end': ofCounty(() => ({ id: '00000000000000000000000000' })),
  'delegation.give': ofCounty(() => ({
    toLogin: 'newcomer',
    role: 'reviewer',
    zoneCode: null,
    fromOn: TODAY,
    untilOn: TODAY,
    reason: '出差',
  })),
  'delegation.list': ofCounty(none),
  'delegation.own': ofCounty(none),
  'interest.declare': ofCounty(({ signed }) => ({ householdCode: signed, relation: 'sibling' })),
  'interest.list': ofCounty(none),
  'interest.own': ofCounty(none),
  'interest.record': ofCounty(({ signed }) => {
    return { login: 'publisher', householdCode: signed, relation: 'sibling', knownBy: 'reported' }
  }),
  'interest.withdraw': ofCounty(({ interestId }) => ({ id: interestId, reason: '登记有误' })),
  'organisation.addUnit': ofCounty(() => ({
    code: 'S10',
    name: '后勤组',
    kind: 'special-group',
    parentId: null,
    zoneCode: null,
    position: 99,
  })),
  'organisation.closeUnit': ofCounty(({ unitId }) => {
    return { id: unitId, version: 1, lastOn: '2017-01-01' }
  }),
  'organisation.moveUnit': ofCounty(({ unitId }) => {
    return { id: unitId, version: 1, parentId: null, position: 3 }
  }),
  'organisation.renameUnit': ofCounty(({ unitId }) => {
    return { id: unitId, version: 1, name: '棚改办' }
  }),
  'organisation.tree': ofCounty(() => ({})),
  'triad.decide': ofCounty(({ triadProposalId }) => {
    return { id: triadProposalId, decision: 'approve', reason: null }
  }),
  'triad.list': ofCounty(none),
  'triad.people': ofCounty(() => ({ q: 'a' })),
  'triad.propose': ofCounty(({ personId }) => ({
    kind: 'admit-administrator',
    accountId: personId,
    role: 'audit-administrator',
    reason: '增补',
  })),
}

const ADMINISTRATION: Readonly<Record<string, Sample>> = {
  'account.endSessions': ofCounty(({ accountId }) => ({ accountId })),
  'account.resetPassword': ofCounty(({ accountId }) => ({ accountId })),
  'account.resetSecondFactor': ofCounty(({ accountId }) => ({ accountId })),
  'account.unlock': ofCounty(({ accountId }) => ({ accountId })),
  'alert.acknowledge': ofCounty(({ alertId }) => ({ id: alertId, note: '已核实' })),
  'alert.list': ofCounty(none),
  'audit.anchors': ofCounty(none),
  'audit.export': ofCounty(() => ({ reason: '年度检查', action: 'household-read' })),
  'audit.matrix': ofCounty(none),
  'audit.search': ofCounty(() => ({ action: 'household-read' })),
  'audit.supervise': ofCounty(() => ({ action: 'household-read' })),
  'audit.verify': ofCounty(none),
  'authority.matrix': ofCounty(none),
}

const KIOSK: Readonly<Record<string, Sample>> = {
  'kiosk.board': ofCounty(() => ({ board: 1 })),
  'kiosk.home': ofCounty(none),
  'kiosk.recompute': ofCounty(({ signed }) => {
    return { board: 2, postingNumber: 'B2-03-0001', householdCode: signed }
  }),
  'kiosk.rulebook': ofCounty(() => ({ id: BASE })),
  'kiosk.rulebooks': ofCounty(none),
}

/** A sample for every procedure. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  ...WORK,
  ...RULEBOOK,
  ...DOORS,
  ...KIOSK,
  ...RESIDENTS,
  ...RIGHTS,
  ...ADMINISTRATION,
}
