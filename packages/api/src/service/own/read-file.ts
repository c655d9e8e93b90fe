import { assert } from '@yichi/domain/kernel/assert'
import { maskId, maskPhone } from '@yichi/domain/rules/board/mask'
import type { Db } from '../../db/database.ts'
import { AgreementReader } from '../../store/agreement/reader.ts'
import { HandoverReader } from '../../store/handover/reader.ts'
import { HouseholdReader, type HouseholdRecord } from '../../store/household/reader.ts'
import { ProgressReader } from '../../store/progress/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import { SurveyReader } from '../../store/survey/reader.ts'
import type { OwnFileView } from '../../view/resident.ts'
import type { Deps } from '../deps.ts'
import { sealContext } from '../personal-field.ts'
import { recordRead } from '../record-read.ts'
import type { Resident } from '../resident-session.ts'
import { starCount } from '../star-count.ts'

/**
 * The resident's own file, from one state of the database: where the case stands, the agreement and its payments.
 * Identity number and phone masked, the account by its last four digits. That it was read is noted first.
 */
export async function readOwnFile(deps: Deps, resident: Resident): Promise<OwnFileView> {
  const { actor, householdId } = resident
  await recordRead(deps, actor, { action: 'own-file-read', householdId })
  return readSnapshot(deps.db, async (db) => {
    const household = await householdOf(db, householdId)
    const surveys = await new SurveyReader(db).ofHousehold(household.id)
    const handover = await new HandoverReader(db).acceptedOf(household.id)
    return {
      ...whose(household),
      ...numbers(deps, household),
      stars: starCount(household.stars),
      nextAction: household.nextAction,
      nextDue: household.nextDue,
      surveyedOn: surveys.find(({ status }) => status === 'confirmed')?.surveyedOn ?? null,
      handedOverOn: handover?.acceptedOn ?? null,
      ...(await moneyOf(db, household.id)),
      asOf: deps.clock(),
    }
  })
}

async function householdOf(db: Db, householdId: string): Promise<HouseholdRecord> {
  const standing = await new ProgressReader(db).findHouseholdById(householdId, null)
  assert(standing !== undefined, 'own file: an account without a household')
  const household = await new HouseholdReader(db).find(standing.code, null)
  assert(household !== undefined, 'own file: a household without a zone')
  return household
}

function whose(household: HouseholdRecord) {
  return {
    householdCode: household.code,
    ownerName: household.ownerName,
    zoneName: household.zoneName,
    workGroupName: household.workGroupName ?? '',
    address: `${household.buildingName} ${household.door}`,
    bankLast4: household.bankLast4,
  }
}

function numbers({ cipher }: Pick<Deps, 'cipher'>, household: HouseholdRecord) {
  const { id, ownerIdCipher, phoneCipher } = household
  const open = (sealed: Buffer, field: 'household.owner-id' | 'household.phone'): string =>
    cipher.open(sealed, sealContext(field, id))
  return {
    idMasked: ownerIdCipher === null ? null : maskId(open(ownerIdCipher, 'household.owner-id')),
    phoneMasked: phoneCipher === null ? null : maskPhone(open(phoneCipher, 'household.phone')),
  }
}

async function moneyOf(
  db: Db,
  householdId: string,
): Promise<Pick<OwnFileView, 'agreement' | 'payments'>> {
  const reader = new AgreementReader(db)
  const agreement = await reader.effectiveOf(householdId)
  if (agreement === undefined) return { agreement: null, payments: [] }
  const { id, number, mode, signedOn, direction, netFen } = agreement
  const instalments = await reader.instalmentsOf(id)
  return {
    agreement: { number, mode, signedOn, direction, netFen },
    payments: instalments.map((instalment) => ({
      instalmentNo: instalment.no,
      dueEvent: instalment.dueEvent,
      direction: instalment.direction,
      amountFen: instalment.amountFen,
      state: instalment.status,
      paidOn: instalment.paidOn,
    })),
  }
}
