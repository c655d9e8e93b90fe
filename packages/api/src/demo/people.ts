import type { Insertable } from 'kysely'
import type { Database } from '../db/database.ts'
import type { Role } from '@yichi/domain/facts/role'
import type { Ids } from '../observe/ids.ts'
import { personName } from './names.ts'
import type { ZonePlan } from './plan.ts'
import { chanceFrom } from './random.ts'

type Row<T extends keyof Database> = Insertable<Database[T]>

/** Somebody who acts on cases: an account with roles. */
export interface Hand {
  readonly id: string
  readonly name: string
}

/** The people of one zone's work group, each with one duty on a case. */
export interface ZoneHands {
  readonly surveyors: readonly [Hand, Hand]
  readonly computer: Hand
  readonly deputy: Hand
  readonly acceptor: Hand
}

/** The people of the county's office and institutions, by their step. */
export interface CountyHands {
  readonly signers: readonly Hand[]
  readonly reviewers: readonly Hand[]
  readonly officeDirector: Hand
  readonly financeLeader: Hand
  readonly platformCompany: readonly Hand[]
  readonly agentBank: readonly Hand[]
  readonly cashiers: readonly Hand[]
  readonly publisher: Hand
}

export interface People {
  readonly accounts: Row<'account'>[]
  readonly grants: Row<'role_grant'>[]
  readonly staff: Row<'staff'>[]
  readonly specialGroups: Row<'special_group'>[]
  readonly workGroups: Row<'work_group'>[]
  readonly zoneHands: ReadonlyMap<string, ZoneHands>
  readonly county: CountyHands
  /** Accounts that can sign in, one for each kind of work, with their roles. */
  readonly doors: readonly {
    readonly id: string
    readonly login: string
    readonly name: string
    readonly roles: readonly string[]
  }[]
}

const SPECIAL_GROUPS = [
  '办公室',
  '规划编制组',
  '手续办理组',
  '宣传动员组',
  '安置协调组',
  '金融保障组',
  '司法保障组',
  '违建查处组',
  '督查考核组',
]
const SECTION_STAFF = 44
const GENERAL_STAFF = 89

interface Builder {
  readonly people: Pick<
    People,
    'accounts' | 'grants' | 'staff' | 'specialGroups' | 'workGroups'
  > & { doors: { id: string; login: string; name: string; roles: string[] }[] }
  open(login: string, grants: readonly { role: Role; zoneId: string | null }[], door: boolean): Hand
  staff(
    rank: 'section' | 'general',
    hand: Hand,
    place: { workGroupId?: string; specialGroupId?: string },
  ): void
}

function builder(ids: Ids, seed: string, createdAt: string): Builder {
  const chance = chanceFrom(`${seed}/people`)
  const people: Builder['people'] = {
    accounts: [],
    grants: [],
    staff: [],
    specialGroups: [],
    workGroups: [],
    doors: [],
  }
  return {
    people,
    open: (login, grants, door) => {
      const hand = { id: ids(), name: personName(chance) }
      // No password can match: those who sign in get a random one when the county is set up.
      people.accounts.push({
        id: hand.id,
        login,
        name: hand.name,
        phone_cipher: null,
        phone_index: null,
        password_hash: '!',
        status: 'active',
        created_at: createdAt,
      })
      for (const { role, zoneId } of grants)
        people.grants.push({
          id: ids(),
          account_id: hand.id,
          role,
          zone_id: zoneId,
          granted_at: createdAt,
        })
      if (door) people.doors.push({ ...hand, login, roles: grants.map(({ role }) => role) })
      return hand
    },
    staff: (rank, hand, { workGroupId, specialGroupId }) => {
      people.staff.push({
        id: ids(),
        name: hand.name,
        rank,
        work_group_id: workGroupId ?? null,
        special_group_id: specialGroupId ?? null,
        account_id: hand.id,
      })
    },
  }
}

const everywhere = (role: Role) => [{ role, zoneId: null }]

function countyHands(build: Builder): CountyHands {
  const open = (login: string, role: Role) => build.open(login, everywhere(role), true)
  const more = (login: string, role: Role) => build.open(login, everywhere(role), false)
  const signers = [
    open('qianyue', 'signer'),
    open('qianyue2', 'signer'),
    more('qianyue3', 'signer'),
  ]
  const reviewers = [open('shenhe', 'reviewer'), more('shenhe2', 'reviewer')]
  const hands = {
    signers,
    reviewers,
    officeDirector: open('zhuren', 'office-director'),
    financeLeader: open('caiwu', 'finance-leader'),
    platformCompany: [open('lixin', 'platform-company'), more('lixin2', 'platform-company')],
    agentBank: [open('yinhang', 'agent-bank'), more('yinhang2', 'agent-bank')],
    cashiers: [open('chuna', 'cashier'), more('chuna2', 'cashier')],
    publisher: open('gongshi', 'publisher'),
  }
  build.open('lingdao', everywhere('leader'), true)
  build.open('jiancha', everywhere('auditor'), true)
  build.open('anquan', everywhere('security-administrator'), true)
  return hands
}

/** A work group of one section-level deputy and three or four others; 44 + 89 in the county. */
function zoneHands(
  build: Builder,
  zone: { plan: ZonePlan; id: string },
  group: { id: string; index: number },
): ZoneHands {
  const { code } = zone.plan
  // One zone's accounts open as doors: the first of the current year, where work is waiting.
  const door = code === '14'
  const open = (login: string, roles: readonly Role[]) =>
    build.open(
      `${login}${code}`,
      roles.map((role) => ({ role, zoneId: zone.id })),
      door,
    )
  const deputy = open('fuzu', ['zone-leader', 'deputy-leader'])
  const first = open('kancha', ['surveyor', 'acceptor'])
  const second = open('celiang', ['surveyor', 'acceptor'])
  const computer = open('hesuan', ['computer'])
  const workGroupId = group.id
  build.staff('section', deputy, { workGroupId })
  for (const hand of [first, second, computer]) build.staff('general', hand, { workGroupId })
  const acceptor = group.index < GENERAL_STAFF - 3 * 23 ? open('yanshou', ['acceptor']) : second
  if (acceptor !== second) build.staff('general', acceptor, { workGroupId })
  return { surveyors: [first, second], computer, deputy, acceptor }
}

/** The organisation: nine special groups, a work group per zone, 44 section-level and 89 general cadres. */
export function makePeople(
  ids: Ids,
  seed: string,
  world: { zones: readonly { plan: ZonePlan; id: string }[]; createdAt: string },
): People {
  const build = builder(ids, seed, world.createdAt)
  const chance = chanceFrom(`${seed}/leaders`)
  const county = countyHands(build)
  SPECIAL_GROUPS.forEach((name, position) =>
    build.people.specialGroups.push({
      id: ids(),
      code: `S${position + 1}`,
      name,
      position: position + 1,
    }),
  )
  const hands = new Map<string, ZoneHands>()
  world.zones.forEach((zone, index) => {
    const workGroupId = ids()
    const zonePeople = zoneHands(build, zone, { id: workGroupId, index })
    build.people.workGroups.push({
      id: workGroupId,
      zone_id: zone.id,
      code: `Z${zone.plan.code}`,
      name: `${zone.plan.name.replace(/片区$/, '')}工作组`,
      leader_name: personName(chance),
      deputy_name: zonePeople.deputy.name,
    })
    hands.set(zone.id, zonePeople)
  })
  fillSpecialGroups(build, ids, world.createdAt)
  return { ...build.people, zoneHands: hands, county }
}

/** Section-level cadres beyond the zones' deputies serve in the special groups. */
function fillSpecialGroups(build: Builder, ids: Ids, createdAt: string): void {
  const groups = build.people.specialGroups
  const chance = chanceFrom(`special/${createdAt}`)
  for (const rank of ['section', 'general'] as const) {
    const wanted = rank === 'section' ? SECTION_STAFF : GENERAL_STAFF
    const present = build.people.staff.filter((row) => row.rank === rank).length
    for (let i = present; i < wanted; i += 1) {
      const group = groups[i % groups.length]
      build.people.staff.push({
        id: ids(),
        name: personName(chance),
        rank,
        work_group_id: null,
        special_group_id: group?.id ?? null,
        account_id: null,
      })
    }
  }
}
