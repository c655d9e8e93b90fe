import {
  signAgreement as signByRules,
  type AgreementDraft,
} from '@yichi/domain/cases/agreement/sign'
import type { SignedAgreement } from '@yichi/domain/cases/agreement/agreement'
import { assert } from '@yichi/domain/kernel/assert'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { checkPayeeName } from '@yichi/domain/cases/payment/name-check'
import { AgreementWriter } from '../../store/agreement/writer.ts'
import { ProgressReader, type HouseholdStanding } from '../../store/progress/reader.ts'
import { ProgressWriter } from '../../store/progress/writer.ts'
import type { SheetRecord } from '../../store/settlement/reader.ts'
import { SettlementWriter } from '../../store/settlement/writer.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import { normaliseBankAccount } from '../bank-account.ts'
import type { Deps } from '../deps.ts'
import { findHousehold, requireInScope } from '../find-household.ts'
import { openInstalment } from '../open-instalment.ts'
import { sealContext } from '../personal-field.ts'
import { recordStar, setNextStep } from '../record-progress.ts'
import { RefusalError } from '../refusal-error.ts'
import { loadRulebook, settle } from '../settle-facts.ts'
import { inOneUnit, remember, type Writing } from '../writing.ts'
import { nextNumber } from './next-number.ts'
import { requireSignable } from './require-signable.ts'

export interface SignInput {
  readonly householdCode: string
  readonly sheetId: string
  readonly shownSha256: string
  /** The day of the last signature: it decides the reward tier. */
  readonly signedOn: string
  readonly bankAccount: string
  readonly payeeName: string
}

export interface SignResult {
  readonly agreementId: string
  readonly number: string
  /** The first round of the fund chain; null when nothing is owed either way. */
  readonly approvalId: string | null
}

/**
 * Files a signed agreement on a confirmed sheet: number, homes, first instalment with its fund
 * chain and ledger entry, second star and counters, in one transaction.
 */
export async function signAgreement(
  deps: Deps,
  actor: Actor,
  input: SignInput,
): Promise<SignResult> {
  return inOneUnit(deps, actor, async (writing) => {
    const household = await findHousehold(
      new ProgressReader(writing.tx),
      actor,
      input.householdCode,
    )
    requireMay(actor, 'agreement.sign', household.zoneId)
    requireInScope(household)
    const sheet = await requireSignable(writing, household, input)
    const owner = { name: household.ownerName, standing: 'owner' } as const
    if (!checkPayeeName(input.payeeName, [owner]).ok) throw new RefusalError('payee-not-owner')
    const bankAccount = normaliseBankAccount(input.bankAccount)
    const agreement = await agreeByRules(writing, household, { sheet, input })
    const agreementId = await fileAgreement(writing, household, { sheet, agreement })
    const bank = { account: bankAccount, payeeName: household.ownerName }
    const opened = await openFirst(writing, household, { agreement, agreementId, bank })
    await fileProgress(writing, household, { agreementId, sheet, agreement, opened })
    return { agreementId, number: agreement.number, approvalId: opened?.approvalId ?? null }
  })
}

async function agreeByRules(
  writing: Writing,
  household: HouseholdStanding,
  { sheet, input }: { readonly sheet: SheetRecord; readonly input: SignInput },
): Promise<SignedAgreement> {
  const settlements = new SettlementWriter(writing.tx)
  const rulebook = await loadRulebook(settlements, sheet.rulebookVersionId)
  const again = settle(sheet.facts, rulebook)
  assert(again.ok && again.value.sha256 === sheet.sha256, 'agreement: the stored sheet was altered')
  // One payee: the owner named on the agreement. Shares of several hands need an account each.
  if (again.value.sheet.payees !== undefined) throw new RefusalError('several-payees')
  const signedOn = isoDate(input.signedOn)
  const draft: AgreementDraft = {
    number: await nextNumber(writing.tx, household.zoneCode, signedOn),
    householdCode: household.code,
    sheet: again.value.sheet,
    sheetSha256: sheet.sha256,
    shownSha256: input.shownSha256,
    confirmed: sheet.status === 'confirmed',
    owners: ['owner'],
    signers: [{ owner: 'owner', by: 'self', signedOn }],
    signedOn,
    announcedOn: rulebook.announceDate,
  }
  const signed = signByRules(draft)
  if (!signed.ok) throw new RefusalError(signed.refusal)
  return signed.value
}

async function fileAgreement(
  { deps, tx, actor, now }: Writing,
  household: HouseholdStanding,
  { sheet, agreement }: { readonly sheet: SheetRecord; readonly agreement: SignedAgreement },
): Promise<string> {
  const agreementId = deps.ids()
  await new AgreementWriter(tx).add({
    id: agreementId,
    number: agreement.number,
    household_id: household.id,
    sheet_id: sheet.id,
    sheet_sha256: sheet.sha256,
    mode: sheet.mode,
    signed_on: agreement.signedOn,
    day_no: sheet.dayNo,
    tier: sheet.tier,
    net_fen: agreement.netFen,
    direction: agreement.direction,
    status: 'effective',
    signed_by: actor.accountId,
    recorded_at: now,
  })
  const chosen = new Set((sheet.facts.units ?? []).map((unit) => unit.id))
  const settlements = new SettlementWriter(tx)
  const stock = await settlements.unitsOfZone(household.zoneId)
  const unitIds = stock.filter((unit) => chosen.has(unit.code)).map((unit) => unit.id)
  const isFree = unitIds.length === chosen.size
  if (!isFree || !(await settlements.takeUnits(agreementId, unitIds))) {
    throw new RefusalError('unit-taken')
  }
  return agreementId
}

async function openFirst(
  writing: Writing,
  household: HouseholdStanding,
  {
    agreement,
    agreementId,
    bank,
  }: {
    readonly agreement: SignedAgreement
    readonly agreementId: string
    readonly bank: { readonly account: string; readonly payeeName: string }
  },
) {
  const cipher = writing.deps.cipher.seal(bank.account, sealContext('household.bank', household.id))
  const last4 = bank.account.slice(-4)
  await new ProgressWriter(writing.tx).setBank(household.id, { cipher, last4 })
  const [first, ...more] = agreement.instalments
  assert(more.length === 0, 'agreement: the handover reward is not known at signing')
  if (first === undefined) return null
  return openInstalment(writing, {
    agreementId,
    agreementNumber: agreement.number,
    householdId: household.id,
    sheetSha256: agreement.sheetSha256,
    no: first.number,
    direction: first.direction,
    dueEvent: 'signing',
    amountFen: first.amountFen,
    payeeName: bank.payeeName,
    bankAccount: bank.account,
    on: agreement.signedOn,
  })
}

async function fileProgress(
  writing: Writing,
  household: HouseholdStanding,
  {
    agreementId,
    sheet,
    agreement,
    opened,
  }: {
    readonly agreementId: string
    readonly sheet: SheetRecord
    readonly agreement: SignedAgreement
    readonly opened: { readonly dueOn: string } | null
  },
): Promise<void> {
  const monetary = sheet.mode === 'MONETARY' ? 1 : 0
  await recordStar(writing, {
    householdId: household.id,
    zoneId: household.zoneId,
    kind: 'signed',
    on: agreement.signedOn,
    sourceId: agreementId,
    delta: { signed: 1, monetary, signedFen: agreement.netFen },
  })
  const action = opened === null ? 'hand-over' : 'approve'
  await setNextStep(writing, household.id, { action, dueOn: opened?.dueOn ?? null })
  await remember(writing, {
    action: 'agreement-signed',
    subject: { kind: 'agreement', id: agreementId },
    householdId: household.id,
    detail: {
      number: agreement.number,
      signedOn: agreement.signedOn,
      netFen: agreement.netFen,
      sheetSha256: agreement.sheetSha256,
    },
  })
}
