import { assert } from '@yichi/domain/kernel/assert'
import { subtractFen } from '@yichi/domain/money/fen'
import { sealContext } from '../service/personal-field.ts'
import type { NextAction } from '../service/record-progress.ts'
import { actDays, householdDays, type MoneyReach, type Reach } from './calendar.ts'
import type { InstalmentCase } from './chain-history.ts'
import { addInstalment } from './fund-history.ts'
import { addStar, remember, type County, type HouseholdFile, type SignedCase } from './history.ts'
import { surveyFacts, unitFor } from './household-facts.ts'
import { bankAccount, identityNumber, personName, phoneNumber } from './names.ts'
import { LAST_DAY } from './plan.ts'
import { chanceFrom, type Chance } from './random.ts'
import { addAgreement, addSheet, addSurvey, settleHousehold } from './settle-history.ts'
import { officeInstant } from './working-days.ts'
import type { Dwelling } from './world.ts'

export interface HouseholdPlan {
  readonly dwelling: Dwelling
  readonly reach: Reach
  readonly exchanges: boolean
}

interface Outcome {
  readonly stars: number
  readonly next: NextAction
  readonly nextDue: string | null
}

/** Opens the household's file: people, dwelling, and who will have which duty on its case. */
function openFile(county: County, plan: HouseholdPlan): HouseholdFile {
  const { dwelling } = plan
  const chance = chanceFrom(`${county.seed}/household/${dwelling.code}`)
  const zoneHands = county.people.zoneHands.get(dwelling.zone.id)
  const { signers } = county.people.county
  const turn = Number(dwelling.code.slice(-4))
  const signer = signers[turn % signers.length]
  const checker = signers[(turn + 1) % signers.length]
  assert(
    zoneHands !== undefined && signer !== undefined && checker !== undefined,
    'demo: a zone without people',
  )
  return {
    id: county.ids(),
    dwelling,
    ownerName: personName(chance),
    bank: bankAccount(chance),
    chance,
    days: householdDays(chance, dwelling.zone.year.plan.announcedOn, plan.reach),
    zoneHands,
    signer,
    checker,
    hands: [
      ...zoneHands.surveyors.map(({ id }) => ({ person: id, duty: 'survey' as const })),
      { person: zoneHands.computer.id, duty: 'compute' as const },
      { person: checker.id, duty: 'check' as const },
      { person: signer.id, duty: 'sign' as const },
    ],
  }
}

/** How far the first instalment has come: all the way where the household has moved, somewhere on the way elsewhere. */
function moneyReach(chance: Chance, file: HouseholdFile, reach: Reach): MoneyReach {
  if (reach === 'handed-over') return { kind: 'paid' }
  const inTime = file.days.actsOn.filter((day) => day <= LAST_DAY).length
  if (inTime === 7 && chance.happens(0.55)) return { kind: 'paid' }
  const passes = Math.min(inTime, chance.whole(0, 6))
  return {
    kind: 'waiting',
    passes,
    held: passes < Math.min(inTime, 5) && passes > 0 && chance.happens(0.06),
  }
}

function reachBy(days: readonly string[]): MoneyReach {
  const passes = days.filter((day) => day <= LAST_DAY).length
  return passes === 7 ? { kind: 'paid' } : { kind: 'waiting', passes, held: false }
}

/** The first instalment: all that is owed at signing, paid out or collected. */
function addFirstInstalment(county: County, signed: SignedCase, reach: MoneyReach): void {
  const { file, sheet, settled } = signed
  if (sheet.netFen === 0) return
  addInstalment(county, signed, {
    no: 1,
    dueEvent: 'signing',
    direction: sheet.netFen > 0 ? 'PAY' : 'COLLECT',
    amountFen: Math.abs(sheet.netFen),
    sheetSha256: settled.sha256,
    openedOn: file.days.signedOn,
    actsOn: file.days.actsOn,
    reach,
  })
}

/** Two people accept the house; the reward for moving becomes due with the final sheet. Answers how far its money came. */
function addHandover(county: County, signed: SignedCase): MoneyReach | null {
  const { file } = signed
  const on = file.days.handedOverOn
  assert(on !== null, 'demo: a handover without a day')
  const { ids, rows } = county
  const at = officeInstant(file.chance, on)
  const id = ids()
  const [first, second] = file.zoneHands.surveyors
  const acceptor = file.zoneHands.acceptor === first ? second : file.zoneHands.acceptor
  rows.add('handover', {
    id,
    household_id: file.id,
    agreement_id: signed.agreementId,
    accepted_on: on,
    acceptor_a: first.id,
    acceptor_b: acceptor.id,
    voluntary_statement: 0,
    status: 'accepted',
    recorded_at: at,
  })
  addStar(county, file, { kind: 'handed-over', on, sourceId: id })
  rows.count(file.dwelling.zone.id, on, { handed_over: 1 })
  remember(county, file.id, {
    at,
    actorId: first.id,
    action: 'handover-accepted',
    subject: ['handover', id],
    detail: { acceptedOn: on },
  })
  return addReward(county, signed, on)
}

function addReward(
  county: County,
  signed: SignedCase,
  on: InstalmentCase['openedOn'],
): MoneyReach | null {
  const { file, facts, sheet, surveyId } = signed
  const choice = { surveyId, facts: surveyOf(facts), unit: facts.units?.[0] ?? null }
  const final = settleHousehold(file, choice, on)
  addSheet(county, file, { settled: final, surveyId, version: 2, on: on })
  const reward = subtractFen(final.sheet.netFen, sheet.netFen)
  if (reward === 0) return null
  const actsOn = actDays(file.chance, on)
  const reach = reachBy(actsOn)
  addInstalment(county, signed, {
    no: 2,
    dueEvent: 'handover',
    direction: 'PAY',
    amountFen: reward,
    sheetSha256: final.sha256,
    openedOn: on,
    actsOn,
    reach,
  })
  return reach
}

function surveyOf({
  zone: _zone,
  mode: _mode,
  signDate: _sign,
  handoverDate: _handover,
  units: _units,
  path: _path,
  ...survey
}: SignedCase['facts']) {
  return survey
}

function afterSigning(reach: MoneyReach): NextAction {
  if (reach.kind === 'paid') return 'hand-over'
  return reach.passes >= 5 ? 'pay' : 'approve'
}

/** The household's history up to the county's last day. */
function live(county: County, file: HouseholdFile, plan: HouseholdPlan): Outcome {
  const { chance } = file
  const { zone, kind } = plan.dwelling
  if (plan.reach === 'registered') return { stars: 0, next: 'survey', nextDue: null }
  const { announcedOn, freezeOn } = zone.year.plan
  const facts = surveyFacts(chance, { kind, announcedOn, freezeOn, exchanges: plan.exchanges })
  const surveyId = addSurvey(county, file, facts)
  if (plan.reach === 'surveyed') return { stars: 1, next: 'compute', nextDue: null }
  const main = facts.segments[0]
  const area = main?.status === 'REGISTERED' ? main.certified : 0
  const unit = plan.exchanges ? unitFor(chance, `A${plan.dwelling.code}`, area) : null
  const signed = addAgreement(county, file, { surveyId, facts, unit })
  const reach = moneyReach(chance, file, plan.reach)
  addFirstInstalment(county, signed, reach)
  if (plan.reach === 'signed') {
    const due = reach.kind === 'waiting' ? (file.days.actsOn[reach.passes] ?? null) : null
    return {
      stars: 2,
      next: afterSigning(signed.sheet.netFen === 0 ? { kind: 'paid' } : reach),
      nextDue: due,
    }
  }
  const reward = addHandover(county, signed)
  return {
    stars: 3,
    next: reward === null || reward.kind === 'paid' ? 'done' : 'pay-reward',
    nextDue: null,
  }
}

/** Makes up one household from its plan: facts, sheets, agreement, approvals, payments, handover. */
export function addHousehold(county: County, plan: HouseholdPlan): void {
  const { cipher, rows } = county
  const file = openFile(county, plan)
  const { dwelling, chance } = file
  const { stars, next, nextDue } = live(county, file, plan)
  const owner = identityNumber(chance)
  rows.add('household', {
    id: file.id,
    code: dwelling.code,
    zone_id: dwelling.zone.id,
    building_id: dwelling.buildingId,
    unit: dwelling.unit,
    floor: dwelling.floor,
    door: dwelling.door,
    owner_name: file.ownerName,
    owner_id_cipher: cipher.seal(owner, sealContext('household.owner-id', file.id)),
    owner_id_index: cipher.blindIndex(owner, 'household.owner-id'),
    phone_cipher: cipher.seal(phoneNumber(chance), sealContext('household.phone', file.id)),
    bank_cipher: stars >= 2 ? cipher.seal(file.bank, sealContext('household.bank', file.id)) : null,
    bank_last4: stars >= 2 ? file.bank.slice(-4) : null,
    stars,
    next_action: next,
    next_due: nextDue,
    in_scope: 1,
    created_at: `${dwelling.zone.year.plan.freezeOn}T02:00:00.000Z`,
  })
}
