import type { SurveyFacts } from '../src/view/household.ts'
import { createTestCaller } from './create-test-caller.ts'
import { postOnBoard, type SmallWorld } from './seed-households.ts'
import type { TestDeps } from './test-deps.ts'

/** A brick-concrete dwelling of 100 m², measured as certified. */
export const COURTYARD: SurveyFacts = {
  segments: [
    {
      id: 'b1',
      use: 'RES',
      status: 'REGISTERED',
      structure: 'ZH2',
      buildYear: 1998,
      certified: 10_000,
      measured: 10_000,
    },
  ],
  decoration: 'MEDIUM',
  attachments: [{ code: 'F03', qty: 4_050 }],
}

export const TODAY = '2017-03-28'
export const BANK_ACCOUNT = '6222 0011 2233 4455'

/** The login that acts at each step of the fund chain, in order; the last step is the cashier's. */
export const HANDS = ['reviewer', 'deputy', 'director', 'finance', 'company', 'bank'] as const

export interface Choice {
  readonly mode: 'MONETARY' | 'EXCHANGE'
  readonly unitCodes?: readonly string[]
}

/** Walks households along the chain with the hands of the small world. */
export class HouseholdPath {
  readonly deps: TestDeps
  readonly world: SmallWorld

  constructor(deps: TestDeps, world: SmallWorld) {
    this.deps = deps
    this.world = world
  }

  async as(login: string | null) {
    return createTestCaller(this.deps, login)
  }

  async survey(householdCode: string, facts: SurveyFacts = COURTYARD) {
    const caller = await this.as('surveyor-a')
    return caller.survey.register({
      householdCode,
      surveyedOn: TODAY,
      secondSurveyorLogin: 'surveyor-b',
      confirmedBy: 'owner',
      confirmedOn: TODAY,
      facts,
    })
  }

  /** Computes and confirms a sheet; returns what the signer needs. */
  async sheet(householdCode: string, choice: Choice = { mode: 'MONETARY' }) {
    const { mode, unitCodes = [] } = choice
    const input = { householdCode, mode, signDate: TODAY, unitCodes: [...unitCodes] }
    const computed = await (await this.as('computer')).settlement.compute(input)
    if (computed.kind === 'blocked') throw new Error(`blocked: ${computed.code}`)
    const { sheetId, sheet } = computed
    const confirm = { sheetId, shownSha256: sheet.sha256 }
    await (await this.as('zone-leader')).settlement.confirm(confirm)
    return { sheetId, shownSha256: sheet.sha256, netFen: sheet.netFen }
  }

  async sign(householdCode: string, payeeName: string, choice?: Choice) {
    const { sheetId, shownSha256, netFen } = await this.sheet(householdCode, choice)
    const signed = await (
      await this.as('signer')
    ).agreement.sign({
      householdCode,
      sheetId,
      shownSha256,
      signedOn: TODAY,
      bankAccount: BANK_ACCOUNT,
      payeeName,
    })
    return { ...signed, netFen }
  }

  /** Survey, sheet and signature, with both boards posted. Returns the first approval. */
  async signed(householdCode: string, payeeName: string, choice?: Choice): Promise<string> {
    await this.survey(householdCode)
    const { approvalId } = await this.sign(householdCode, payeeName, choice)
    await this.post([householdCode])
    if (approvalId === null) throw new Error('nothing is owed')
    return approvalId
  }

  async post(codes: readonly string[]): Promise<void> {
    const zoneId = this.world.zoneIds['03']
    await postOnBoard(this.deps, { board: 1, zoneId, codes })
    await postOnBoard(this.deps, { board: 2, zoneId, codes })
  }

  async shown(approvalId: string): Promise<string> {
    const found = await (await this.as('auditor')).approval.get({ approvalId })
    return found.approval.shownSha256
  }

  async act(login: string, approvalId: string, decision: 'pass' | 'return' = 'pass') {
    const shownSha256 = await this.shown(approvalId)
    const why =
      decision === 'return' ? ({ returnCode: 'DOC_MISSING', reason: '缺签名页' } as const) : {}
    return (await this.as(login)).approval.act({ approvalId, decision, shownSha256, ...why })
  }

  /** Passes every step up to, not including, the named login's; all six without one. */
  async passUntil(approvalId: string, login: string | null): Promise<void> {
    for (const hand of HANDS) {
      if (hand === login) return
      await this.act(hand, approvalId)
    }
  }

  async postResult(approvalId: string, bankSerial: string, outcome: 'paid' | 'failed' = 'paid') {
    const shownSha256 = await this.shown(approvalId)
    const reason = outcome === 'failed' ? { reason: '账号不存在' } : {}
    const result = { approvalId, shownSha256, outcome, bankSerial, paidOn: TODAY, ...reason }
    return (await this.as('cashier')).payment.postResult(result)
  }

  async pay(approvalId: string, bankSerial: string): Promise<void> {
    await this.passUntil(approvalId, null)
    await this.postResult(approvalId, bankSerial)
  }

  async handOver(householdCode: string, voluntaryStatement = false) {
    return (await this.as('acceptor-a')).handover.accept({
      householdCode,
      acceptedOn: TODAY,
      secondAcceptorLogin: 'acceptor-b',
      voluntaryStatement,
    })
  }

  async openApprovalOf(householdCode: string) {
    const id = this.world.householdIds[householdCode] ?? ''
    return this.deps.db
      .selectFrom('approval as p')
      .innerJoin('instalment as i', 'i.id', 'p.instalment_id')
      .innerJoin('agreement as g', 'g.id', 'i.agreement_id')
      .select(['p.id', 'p.round', 'p.step', 'i.amount_fen as amountFen', 'i.no'])
      .where('g.household_id', '=', id)
      .where('p.status', 'in', ['pending', 'held'])
      .executeTakeFirst()
  }

  async household(code: string) {
    return this.deps.db
      .selectFrom('household')
      .select(['stars', 'next_action as nextAction', 'next_due as nextDue'])
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
  }
}
