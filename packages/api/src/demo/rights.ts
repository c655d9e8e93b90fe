import { assert } from '@yichi/domain/kernel/assert'
import { addDays, type IsoDate } from '@yichi/domain/kernel/iso-date'
import { insertAll } from '../db/insert-all.ts'
import type { Tx } from '../db/database.ts'
import { seededIds, type Ids } from '../observe/ids.ts'
import { shanghaiDay, type Instant } from '../observe/clock.ts'
import type { Deps } from '../service/deps.ts'
import { accountPhone } from '../service/account-phone.ts'
import type { People } from './people.ts'
import { personName, phoneNumber } from './names.ts'
import { chanceFrom } from './random.ts'

interface Desk {
  readonly tx: Tx
  readonly ids: Ids
  readonly people: People
  readonly now: Instant
  readonly today: IsoDate
}

/**
 * What waits on the administrators' desks: two proposals and two people who registered; a step that is lent today
 * and one that was; and three who are tied to a household and stay off it. None of them has acted on it.
 */
export async function addRights(deps: Deps, seed: string, people: People): Promise<void> {
  const ids = seededIds(Math.floor(chanceFrom(`${seed}/rights`).next() * 2 ** 32))
  await deps.uow.run(async ({ tx }) => {
    const now = deps.clock()
    const desk = { tx, ids, people, now, today: shanghaiDay(now) }
    await addRegistrations(deps, seed, desk)
    await addProposals(desk)
    await addDelegations(desk)
    await addInterests(desk)
  })
}

async function addRegistrations(deps: Deps, seed: string, desk: Desk): Promise<void> {
  const chance = chanceFrom(`${seed}/registrations`)
  const rows = [
    { login: 'zhaoxin', unit: 'S4' },
    { login: 'sunhao', unit: 'Z14' },
  ].map(({ login, unit }) => {
    const id = desk.ids()
    return {
      id,
      login,
      name: personName(chance),
      ...accountPhone(deps, id, phoneNumber(chance)),
      password_hash: '!',
      status: 'pending' as const,
      created_at: desk.now,
      unit_id: desk.people.units.of(unit),
      created_by: null,
    }
  })
  await insertAll(desk.tx, 'account', rows)
}

async function addProposals({ tx, ids, people, now, today }: Desk): Promise<void> {
  const shared = {
    until_on: null,
    proposed_by: accountOf(people, 'xitong').id,
    proposed_at: now,
    status: 'open',
    closed_at: null,
  } as const
  const ending = appointmentOf(people, 'shenhe2')
  await insertAll(tx, 'proposal', [
    {
      id: ids(),
      kind: 'appoint',
      account_id: accountOf(people, 'hesuan15').id,
      unit_id: people.units.of('Z15'),
      post: 'member',
      appointment_id: null,
      from_on: today,
      reason: '片区工作组增补成员',
      ...shared,
    },
    {
      id: ids(),
      kind: 'end-appointment',
      account_id: accountOf(people, 'shenhe2').id,
      unit_id: ending.unit_id,
      post: ending.post,
      appointment_id: ending.id,
      from_on: today,
      reason: '借调期满返回原单位',
      ...shared,
    },
  ])
}

async function addDelegations({ tx, ids, people, now, today }: Desk): Promise<void> {
  const of = (from: string, to: string) => ({
    id: ids(),
    appointment_id: appointmentOf(people, from).id,
    to_account_id: accountOf(people, to).id,
    ended_at: null,
  })
  await insertAll(tx, 'delegation', [
    {
      ...of('zhuren', 'shenhe2'),
      role: 'office-director',
      from_on: today,
      until_on: addDays(today, 13),
      reason: '外出培训',
      given_at: now,
    },
    {
      ...of('fuzu15', 'fuzu16'),
      role: 'deputy-leader',
      from_on: '2017-02-06',
      until_on: '2017-02-12',
      reason: '病假',
      given_at: '2017-02-05T09:00:00.000Z',
    },
  ])
}

async function addInterests({ tx, ids, people, now }: Desk): Promise<void> {
  const ties = [
    { login: 'celiang15', zone: '15', relation: 'self', known_by: 'self-declared' },
    { login: 'hesuan16', zone: '16', relation: 'sibling', known_by: 'self-declared' },
    { login: 'kancha17', zone: '17', relation: 'spouse', known_by: 'reported' },
  ] as const
  for (const { login, zone, relation, known_by } of ties) {
    const household = await tx
      .selectFrom('household')
      .select('id')
      .where('code', 'like', `${zone}-%`)
      .where('next_action', '=', 'survey')
      .orderBy('code')
      .executeTakeFirst()
    // A very small county has measured every household.
    if (household === undefined) continue
    const account_id = accountOf(people, login).id
    const recorder = known_by === 'reported' ? accountOf(people, 'jiancha').id : account_id
    await insertAll(tx, 'interest', [
      {
        id: ids(),
        account_id,
        household_id: household.id,
        relation,
        known_by,
        recorded_by: recorder,
        recorded_at: now,
        withdrawn_at: null,
        withdrawn_reason: null,
      },
    ])
  }
}

function accountOf({ accounts }: People, login: string) {
  const found = accounts.find((account) => account.login === login)
  assert(found !== undefined, 'demo: a login that is not there')
  return found
}

function appointmentOf(people: People, login: string) {
  const { id } = accountOf(people, login)
  const found = people.appointments.find(({ account_id }) => account_id === id)
  assert(found !== undefined, 'demo: somebody without an appointment')
  return found
}
