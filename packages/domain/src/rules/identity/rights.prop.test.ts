import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADMINISTRATORS, isAdministrator, type Administrator, type Role } from '../../facts/role.ts'
import { canHold } from './can-hold.ts'
import { decideProposal } from './decide-proposal.ts'
import { delegate } from './delegate.ts'
import { checkDisable } from './disable.ts'
import { placeFor } from './place-for.ts'
import { rolesAt, type Place } from './post.ts'
import { isOfTriad, type Proposal, type ProposalKind, type RightsFacts } from './proposal.ts'
import { propose } from './propose.ts'

const TODAY = '2017-05-08'
const PEOPLE = 9

interface Held {
  readonly person: string
  readonly place: Place
  /** Null for those the county was founded with. */
  readonly by: Proposal | null
}

interface Lent {
  readonly from: string
  readonly to: string
  readonly role: Role
}

/** Every right of a small county, changed by the rules alone. */
class County {
  readonly status = new Map<string, 'pending' | 'active' | 'disabled'>()
  held: Held[] = []
  lent: Lent[] = []
  readonly proposals: Proposal[] = []
  changes = 0

  constructor() {
    for (let i = 0; i < PEOPLE; i += 1) this.status.set(`p${i}`, i < 7 ? 'active' : 'pending')
    ADMINISTRATORS.forEach((role, i) =>
      this.held.push({ person: `p${i}`, place: placeFor(role, false), by: null }),
    )
    // Two who have something to lend from the first step on.
    this.held.push({ person: 'p3', place: placeFor('finance-leader', false), by: null })
    this.held.push({ person: 'p4', place: placeFor('cashier', false), by: null })
  }

  own(person: string): readonly Role[] {
    return this.held.filter((one) => one.person === person).flatMap(({ place }) => rolesAt(place))
  }

  /** Of delegations whose lender still has the role and is active. */
  lentTo(person: string): readonly Role[] {
    return this.lent
      .filter(({ to, from, role }) => {
        return to === person && this.status.get(from) === 'active' && this.own(from).includes(role)
      })
      .map(({ role }) => role)
  }

  facts(subject: string, place: Place): RightsFacts {
    const role = rolesAt(place).find(isAdministrator)
    return {
      today: TODAY,
      subject: {
        isActiveStaff: this.status.get(subject) === 'active',
        roles: this.own(subject),
        lent: this.lent.filter(({ to }) => to === subject).map(({ role: lent }) => lent),
        isInPost: this.held.some((one) => one.person === subject && same(one.place, place)),
      },
      isUnitOpen: true,
      otherHolders: role === undefined ? 0 : this.holders(role).filter((p) => p !== subject).length,
    }
  }

  holders(role: Administrator): readonly string[] {
    return [...this.status]
      .filter(([person, status]) => status === 'active' && this.own(person).includes(role))
      .map(([person]) => person)
  }
}

const same = (one: Place, other: Place) => one.kind === other.kind && one.post === other.post

const PLACES: readonly Place[] = [
  ...ADMINISTRATORS.map((role) => placeFor(role, false)),
  ...(['reviewer', 'finance-leader', 'agent-bank', 'cashier', 'auditor'] as const).map((role) =>
    placeFor(role, false),
  ),
  { kind: 'work-group', post: 'deputy-group-leader' },
  { kind: 'office', post: 'member' },
  { kind: 'work-group', post: 'reviewer' },
]
const KINDS: readonly ProposalKind[] = [
  'appoint',
  'end-appointment',
  'admit-administrator',
  'remove-administrator',
]

const person = fc.nat({ max: PEOPLE - 1 }).map((i) => `p${i}`)
/** Mostly whose step it is, often another of the three who begin as administrators, now and then anybody. */
const handOf = (mostly: string) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(mostly) },
    { weight: 3, arbitrary: fc.constantFrom('p0', 'p1', 'p2') },
    { weight: 1, arbitrary: person },
  )
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('propose' as const),
      kind: fc.constantFrom(...KINDS),
      by: handOf('p0'),
      subject: person,
      place: fc.constantFrom(...PLACES),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      by: handOf('p1'),
      which: fc.nat({ max: 20 }),
      decision: fc.constantFrom('approve' as const, 'approve' as const, 'refuse' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('lend' as const),
      from: fc.oneof(fc.constantFrom('p3', 'p4'), person),
      to: person,
      role: fc.constantFrom<Role>(
        'reviewer',
        'deputy-leader',
        'finance-leader',
        'cashier',
        'auditor',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('disable' as const),
      by: handOf('p0'),
      subject: person,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('enable' as const), subject: person }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('admit' as const), by: handOf('p1'), subject: person }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** What the services let through to the rules: the table of authority says whose step it is. */
function take(county: County, one: Step): void {
  switch (one.do) {
    case 'propose': {
      const roles = county.own(one.by)
      const isTheirs = isOfTriad(one.kind)
        ? roles.some(isAdministrator)
        : roles.includes('system-administrator')
      if (!isTheirs || county.status.get(one.by) !== 'active') return
      const change = { ...one, fromOn: TODAY, untilOn: null }
      const proposed = propose(
        change,
        { person: one.by, roles },
        county.facts(one.subject, one.place),
      )
      if (proposed.ok) county.proposals.push(proposed.value)
      return
    }
    case 'decide':
      return decide(county, one)
    case 'lend': {
      const given = delegate(
        { ...one, fromOn: TODAY, untilOn: TODAY },
        {
          today: TODAY,
          ownRoles: county.own(one.from),
          receiver: {
            isActiveStaff: county.status.get(one.to) === 'active',
            roles: [
              ...county.own(one.to),
              ...county.lent.filter(({ to }) => to === one.to).map(({ role }) => role),
            ],
          },
        },
      )
      if (given.ok) county.lent.push({ from: one.from, to: one.to, role: one.role })
      return
    }
    case 'disable': {
      if (!county.own(one.by).includes('system-administrator')) return
      const subject = { person: one.subject, roles: county.own(one.subject) }
      if (checkDisable(one.by, subject).ok) county.status.set(one.subject, 'disabled')
      return
    }
    case 'enable':
      if (county.status.get(one.subject) === 'disabled') county.status.set(one.subject, 'active')
      return
    case 'admit':
      if (!county.own(one.by).includes('security-administrator') || one.by === one.subject) return
      if (county.status.get(one.subject) === 'pending') county.status.set(one.subject, 'active')
      return
    default:
      one satisfies never
  }
}

function decide(county: County, one: Step & { readonly do: 'decide' }): void {
  const index = one.which % Math.max(1, county.proposals.length)
  const proposal = county.proposals[index]
  const roles = county.own(one.by)
  if (proposal === undefined || county.status.get(one.by) !== 'active') return
  const isTheirs = isOfTriad(proposal.kind)
    ? roles.some(isAdministrator)
    : roles.includes('security-administrator')
  if (!isTheirs) return
  const facts = county.facts(proposal.subject, proposal.place)
  const by = { person: one.by, roles }
  const decided = decideProposal(proposal, { by, decision: one.decision }, facts)
  if (!decided.ok) return
  county.proposals[index] = decided.value
  if (decided.value.status !== 'approved') return
  county.changes += 1
  const { subject, place, kind } = proposal
  if (kind === 'appoint' || kind === 'admit-administrator')
    county.held.push({ person: subject, place, by: decided.value })
  else
    county.held = county.held.filter((held) => held.person !== subject || !same(held.place, place))
}

/** What is wrong with the rights as they are; nothing, if the rules are right. */
function faultsOf(county: County): readonly string[] {
  const faults: string[] = []
  const must = (holds: boolean, what: string) => {
    if (!holds) faults.push(what)
  }
  for (const role of ADMINISTRATORS) must(county.holders(role).length > 0, `nobody is ${role}`)
  for (const [one, status] of county.status) {
    const all = [...county.own(one), ...county.lentTo(one)]
    must(!all.some(isAdministrator) || new Set(all).size === 1, `${one} is more than administrator`)
    for (const [i, role] of all.entries())
      must(canHold(all.slice(0, i), role).ok, `${one} holds what never goes together`)
    must(status !== 'pending' || all.length === 0, `${one} waits and has rights`)
  }
  for (const { person: subject, by } of county.held) {
    if (by === null) continue
    const hands = [by.proposedBy, ...by.approvedBy]
    must(new Set(hands.map((one) => one.person)).size === 2, 'not decided by two')
    must(!hands.some((one) => one.person === subject), 'decided by the subject')
    const kinds = new Set(hands.map((one) => one.roles.find(isAdministrator)))
    must(!isOfTriad(by.kind) || kinds.size === 2, 'not two of the three')
  }
  for (const { from, to, role } of county.lent)
    must(from !== to && !isAdministrator(role), 'lent to oneself, or by an administrator')
  return faults
}

test('10 000 sequences of grants, removals, loans, disablings and admissions leave the rights sound', () => {
  let changes = 0
  let lent = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 40 }), (steps) => {
      const county = new County()
      for (const one of steps) {
        take(county, one)
        expect(faultsOf(county)).toEqual([])
      }
      changes += county.changes
      lent += county.lent.length
    }),
    { numRuns: 10_000 },
  )
  // Sequences that change nothing would prove nothing.
  expect(changes).toBeGreaterThan(1_000)
  expect(lent).toBeGreaterThan(600)
})
