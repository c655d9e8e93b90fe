import { rolesAt, type Post } from '@yichi/domain/rules/identity/post'
import { assert } from '@yichi/domain/kernel/assert'
import { seededIds, type Ids } from '../observe/ids.ts'
import { personName } from './names.ts'
import { makeUnits, type Units } from './organisation.ts'
import type { ZonePlan } from './plan.ts'
import { chanceFrom, type Chance } from './random.ts'
import type { Row } from './rows.ts'

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
  readonly accounts: readonly Row<'account'>[]
  readonly units: Units
  readonly appointments: readonly Row<'appointment'>[]
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

const SECTION_STAFF = 44
const GENERAL_STAFF = 89

type Rank = 'section' | 'general'

/** Where somebody is appointed: the posts in one unit, and the rank of a cadre who is counted there. */
interface Duties {
  readonly unitId: string
  readonly posts: readonly Post[]
  readonly rank?: Rank
  readonly door?: boolean
}

class Builder {
  readonly accounts: Row<'account'>[] = []
  readonly appointments: Row<'appointment'>[] = []
  readonly doors: { id: string; login: string; name: string; roles: string[] }[] = []
  readonly units: Units
  readonly #ids: { readonly accounts: Ids; readonly appointments: Ids }
  readonly #createdAt: string

  constructor(units: Units, ids: { accounts: Ids; appointments: Ids }, createdAt: string) {
    this.units = units
    this.#ids = ids
    this.#createdAt = createdAt
  }

  open(login: string, chance: Chance, duties: Duties): Hand {
    const hand = { id: this.#ids.accounts(), name: personName(chance) }
    // No password can match: those who sign in get a random one when the county is set up.
    this.accounts.push({
      id: hand.id,
      login,
      name: hand.name,
      phone_cipher: null,
      phone_index: null,
      password_hash: '!',
      status: 'active',
      created_at: this.#createdAt,
      unit_id: duties.unitId,
      created_by: null,
    })
    for (const [index, post] of duties.posts.entries())
      this.appoint({ ...duties, post, hand, rank: index === 0 ? duties.rank : undefined })
    if (duties.door === true) this.doors.push({ ...hand, login, roles: this.#rolesOf(duties) })
    return hand
  }

  appoint(to: {
    readonly unitId: string
    readonly post: Post
    readonly hand: { readonly id: string | null; readonly name: string }
    readonly rank?: Rank | undefined
  }): void {
    this.appointments.push({
      id: this.#ids.appointments(),
      unit_id: to.unitId,
      account_id: to.hand.id,
      person_name: to.hand.name,
      rank: to.rank ?? null,
      post: to.post,
      from_on: this.#createdAt.slice(0, 10),
      until_on: null,
      ended_at: null,
      created_at: this.#createdAt,
    })
  }

  #rolesOf({ unitId, posts }: Duties): string[] {
    const unit = this.units.rows.find(({ id }) => id === unitId)
    assert(unit !== undefined, 'demo: a door without a unit')
    return posts.flatMap((post) => rolesAt({ kind: unit.kind, post }))
  }
}

function countyHands(build: Builder, chance: Chance): CountyHands {
  const { units } = build
  const at = (code: string, post: Post, door: boolean) => (login: string) =>
    build.open(login, chance, { unitId: units.of(code), posts: [post], door })
  const open = (login: string, code: string, post: Post) => at(code, post, true)(login)
  const more = (login: string, code: string, post: Post) => at(code, post, false)(login)
  const hands = {
    signers: [
      open('qianyue', 'O1', 'signer'),
      open('qianyue2', 'O1', 'signer'),
      more('qianyue3', 'O1', 'signer'),
    ],
    reviewers: [open('shenhe', 'O1', 'reviewer'), more('shenhe2', 'O1', 'reviewer')],
    officeDirector: open('zhuren', 'O1', 'office-director'),
    financeLeader: open('caiwu', 'O1', 'finance-leader'),
    platformCompany: [
      open('lixin', 'P1', 'platform-company'),
      more('lixin2', 'P1', 'platform-company'),
    ],
    agentBank: [open('yinhang', 'B1', 'agent-bank'), more('yinhang2', 'B1', 'agent-bank')],
    cashiers: [open('chuna', 'O1', 'cashier'), more('chuna2', 'O1', 'cashier')],
    publisher: open('gongshi', 'O1', 'publisher'),
  }
  open('lingdao', 'L1', 'leader')
  open('jiancha', 'D1', 'auditor')
  open('anquan', 'A1', 'security-administrator')
  return hands
}

/** The other two of the three administrators. Names of their own chance, so that nobody else's changes. */
function administrators(build: Builder, chance: Chance): void {
  const unitId = build.units.of('A1')
  build.open('xitong', chance, { unitId, posts: ['system-administrator'], door: true })
  build.open('shenji', chance, { unitId, posts: ['audit-administrator'], door: true })
}

/** A work group of one section-level deputy and three or four others; 44 + 89 in the county. */
function zoneHands(
  build: Builder,
  chance: Chance,
  zone: { plan: ZonePlan; unitId: string; index: number },
): ZoneHands {
  const { code } = zone.plan
  // One zone's accounts open as doors: the first of the current year, where work is waiting.
  const door = code === '14'
  const open = (login: string, rank: Rank, posts: readonly Post[]) =>
    build.open(`${login}${code}`, chance, { unitId: zone.unitId, posts, rank, door })
  const deputy = open('fuzu', 'section', ['deputy-group-leader'])
  const first = open('kancha', 'general', ['surveyor', 'acceptor'])
  const second = open('celiang', 'general', ['surveyor', 'acceptor'])
  const computer = open('hesuan', 'general', ['computer'])
  const hasAcceptor = zone.index < GENERAL_STAFF - 3 * 23
  const acceptor = hasAcceptor ? open('yanshou', 'general', ['acceptor']) : second
  return { surveyors: [first, second], computer, deputy, acceptor }
}

/** The organisation with its people: 44 section-level and 89 general cadres, and three administrators. */
export function makePeople(
  ids: Ids,
  seed: string,
  world: { zones: readonly { plan: ZonePlan; id: string }[]; createdAt: string },
): People {
  // Ids of their own, so that those of the county stay what they are whatever the organisation is.
  const own = seededIds(Math.floor(chanceFrom(`${seed}/organisation`).next() * 2 ** 32))
  const units = makeUnits(own, world.zones, world.createdAt)
  const build = new Builder(units, { accounts: ids, appointments: own }, world.createdAt)
  const chance = chanceFrom(`${seed}/people`)
  const leaders = chanceFrom(`${seed}/leaders`)
  const county = countyHands(build, chance)
  const hands = new Map<string, ZoneHands>()
  for (const [index, { plan, id }] of world.zones.entries()) {
    const unitId = units.groupOf(id)
    hands.set(id, zoneHands(build, chance, { plan, unitId, index }))
    const hand = { id: null, name: personName(leaders) }
    build.appoint({ unitId, post: 'group-leader', hand })
  }
  administrators(build, chanceFrom(`${seed}/administrators`))
  fillSpecialGroups(build, world.createdAt)
  const { accounts, appointments, doors } = build
  return { accounts, units, appointments, doors, zoneHands: hands, county }
}

/** Section-level cadres beyond the zones' deputies serve in the special groups. */
function fillSpecialGroups(build: Builder, createdAt: string): void {
  const groups = build.units.rows.filter(({ kind }) => kind === 'special-group')
  const chance = chanceFrom(`special/${createdAt}`)
  for (const rank of ['section', 'general'] as const) {
    const wanted = rank === 'section' ? SECTION_STAFF : GENERAL_STAFF
    const present = build.appointments.filter((row) => row.rank === rank).length
    for (let i = present; i < wanted; i += 1) {
      const group = groups[i % groups.length]
      assert(group !== undefined, 'demo: no special group')
      const hand = { id: null, name: personName(chance) }
      build.appoint({ unitId: group.id, post: 'member', hand, rank })
    }
  }
}
