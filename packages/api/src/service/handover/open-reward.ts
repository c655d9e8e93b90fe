import { assert } from '@yichi/domain/kernel/assert'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { AgreementReader, type AgreementRecord } from '../../store/agreement/reader.ts'
import { ProgressReader, type HouseholdStanding } from '../../store/progress/reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import { nextMoneyStep } from '../next-money-step.ts'
import { openInstalment } from '../open-instalment.ts'
import { sealContext } from '../personal-field.ts'
import { setNextStep } from '../record-progress.ts'
import { loadRulebook, settle } from '../settle-facts.ts'
import { storeSheet } from '../store-sheet.ts'
import { remember, type Writing } from '../writing.ts'

/**
 * Settles the household once more with the day the keys came back. What that adds to the signed
 * net is the handover reward: a second instalment with a fund chain of its own. Returns its id, or
 * null when the handover earned none.
 */
export async function openReward(
  writing: Writing,
  household: HouseholdStanding,
  of: { readonly agreement: AgreementRecord; readonly input: { readonly acceptedOn: string } },
): Promise<string | null> {
  const { agreement } = of
  const acceptedOn = isoDate(of.input.acceptedOn)
  const sheets = new SettlementReader(writing.tx)
  const signed = await sheets.findSheet(agreement.sheetId, null)
  assert(signed !== undefined, 'handover: the signed sheet is not there')
  const { surveyId, rulebookVersionId } = signed
  const rulebook = await loadRulebook(sheets, rulebookVersionId)
  const settled = settle({ ...signed.facts, handoverDate: acceptedOn }, rulebook)
  assert(settled.ok, 'handover: the signed sheet cannot be settled with a handover date')
  const stored = await storeSheet(writing, settled.value, {
    household,
    surveyId,
    rulebookVersionId,
    status: 'confirmed',
  })
  await remember(writing, {
    action: 'sheet-final',
    subject: { kind: 'settlement-sheet', id: stored.sheetId },
    householdId: household.id,
    detail: { version: stored.version, netFen: settled.value.sheet.netFen },
  })
  const rewardFen = settled.value.sheet.netFen - signed.netFen
  assert(rewardFen >= 0, 'handover: the final net is below the signed one')
  const instalments = await new AgreementReader(writing.tx).instalmentsOf(agreement.id)
  if (rewardFen === 0) {
    const action = nextMoneyStep(instalments, true)
    await setNextStep(writing, household.id, { action, dueOn: null })
    return null
  }
  const opened = await openInstalment(writing, {
    agreementId: agreement.id,
    agreementNumber: agreement.number,
    householdId: household.id,
    sheetSha256: settled.value.sha256,
    no: (instalments.at(-1)?.no ?? 0) + 1,
    direction: 'PAY',
    dueEvent: 'handover',
    amountFen: rewardFen,
    payeeName: household.ownerName,
    bankAccount: await bankAccountOf(writing, household.id),
    on: acceptedOn,
  })
  const isUnpaid = instalments.some((one) => one.status !== 'paid')
  const action = isUnpaid ? 'pay' : 'pay-reward'
  await setNextStep(writing, household.id, { action, dueOn: opened.dueOn })
  return opened.instalmentId
}

/** The account the household named at signing. */
async function bankAccountOf({ deps, tx }: Writing, householdId: string): Promise<string> {
  const sealed = await new ProgressReader(tx).bankCipherOf(householdId)
  assert(sealed !== null, 'handover: signed without an account')
  return deps.cipher.open(sealed, sealContext('household.bank', householdId))
}
