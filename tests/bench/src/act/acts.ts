import { strict as assert } from 'node:assert'
import { FUND_CHAIN, type FundStep } from '@yichi/domain/rules/approval/chains'
import { shanghaiDay } from '@yichi/api/observe/clock'
import type { Actor } from '@yichi/api/service/actor'
import { actStep } from '@yichi/api/service/approval/act-step'
import type { Deps } from '@yichi/api/service/deps'
import { RefusalError } from '@yichi/api/service/refusal-error'
import { IdentityReader } from '@yichi/api/store/identity/reader'

/** One step passed by one person. */
export interface PlannedAct {
  readonly approvalId: string
  readonly shownSha256: string
  readonly actor: Actor
}

interface OpenRound {
  readonly id: string
  readonly step: string
  readonly shownSha256: string
  readonly zoneId: string
}

/** Passes one step. */
export async function passStep(deps: Deps, act: PlannedAct): Promise<string> {
  const { approvalId, shownSha256, actor } = act
  const { step } = await actStep(deps, actor, { approvalId, decision: 'pass', shownSha256 })
  return step
}

/**
 * Walks the open rounds of the county through their steps, up to the bank, and tells who passed what: people who
 * may not are passed over. `onAct` hears of each act that was kept.
 */
export async function walkRounds(
  deps: Deps,
  most: number,
  onAct: (act: PlannedAct) => void,
): Promise<void> {
  let acts = 0
  for (const round of await openRounds(deps)) {
    let step = round.step
    while (acts < most && step !== 'paid-to-household') {
      const passed = await passByAnybody(deps, round, step)
      if (passed === null) break
      onAct(passed.act)
      acts += 1
      step = passed.next
    }
  }
  assert(acts === most, `bench: the county has only ${acts} steps to pass`)
}

async function passByAnybody(
  deps: Deps,
  { id, shownSha256, zoneId }: OpenRound,
  step: string,
): Promise<{ act: PlannedAct; next: string } | null> {
  for (const actor of await peopleOf(deps, step as FundStep, zoneId)) {
    const act = { approvalId: id, shownSha256, actor }
    try {
      return { act, next: await passStep(deps, act) }
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
    }
  }
  return null
}

async function peopleOf(deps: Deps, step: FundStep, zoneId: string): Promise<Actor[]> {
  const rule = FUND_CHAIN.find((one) => one.step === step)
  assert(rule !== undefined)
  const [reader, day] = [new IdentityReader(deps.db), shanghaiDay(deps.clock())]
  const people: Actor[] = []
  for (const { login, name } of await reader.listByRole(rule.role, zoneId, day)) {
    const account = await reader.findByLogin(login)
    if (account === undefined) continue
    const roles = await reader.rolesOf(account.id, day)
    people.push({ accountId: account.id, login, name, roles, via: null })
  }
  return people
}

function openRounds({ db }: Deps): Promise<OpenRound[]> {
  return db
    .selectFrom('approval as p')
    .innerJoin('instalment as i', 'i.id', 'p.instalment_id')
    .innerJoin('agreement as a', 'a.id', 'i.agreement_id')
    .innerJoin('household as h', 'h.id', 'a.household_id')
    .select(['p.id', 'p.step', 'p.shown_sha256 as shownSha256', 'h.zone_id as zoneId'])
    .where('p.status', '=', 'pending')
    .orderBy('p.id')
    .execute()
}
