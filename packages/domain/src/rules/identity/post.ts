import type { Role } from '../../facts/role.ts'

/** The bodies and groups of the headquarters 219X, and those beside it that work on its cases. */
export const UNIT_KINDS = [
  'leading-body',
  'special-group',
  'work-group',
  'office',
  'platform-company',
  'agent-bank',
  'supervision',
  'administration',
] as const

export type UnitKind = (typeof UNIT_KINDS)[number]

/** What somebody is in a unit. Which roles that gives depends on the unit's kind. */
export const POSTS = [
  'leader',
  'group-leader',
  'deputy-group-leader',
  'deputy-leader',
  'office-director',
  'finance-leader',
  'reviewer',
  'signer',
  'surveyor',
  'computer',
  'acceptor',
  'cashier',
  'publisher',
  'platform-company',
  'agent-bank',
  'auditor',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'member',
] as const

export type Post = (typeof POSTS)[number]

/**
 * The posts of each kind of unit with the roles they give. A role reaches as far as the unit: its zone, or the
 * county when it has none.
 */
const ROLES_OF: Readonly<Record<UnitKind, Readonly<Partial<Record<Post, readonly Role[]>>>>> = {
  'leading-body': {
    leader: ['leader'],
    'deputy-leader': ['deputy-leader'],
    'group-leader': ['zone-leader'],
    member: [],
  },
  'special-group': {
    'group-leader': [],
    'deputy-group-leader': [],
    auditor: ['auditor'],
    member: [],
  },
  'work-group': {
    'group-leader': ['zone-leader'],
    'deputy-group-leader': ['zone-leader', 'deputy-leader'],
    'deputy-leader': ['deputy-leader'],
    signer: ['signer'],
    surveyor: ['surveyor'],
    computer: ['computer'],
    acceptor: ['acceptor'],
    member: [],
  },
  office: {
    'office-director': ['office-director'],
    'finance-leader': ['finance-leader'],
    reviewer: ['reviewer'],
    signer: ['signer'],
    surveyor: ['surveyor'],
    computer: ['computer'],
    acceptor: ['acceptor'],
    cashier: ['cashier'],
    publisher: ['publisher'],
    member: [],
  },
  'platform-company': { 'platform-company': ['platform-company'], member: [] },
  'agent-bank': { 'agent-bank': ['agent-bank'], member: [] },
  supervision: { auditor: ['auditor'], member: [] },
  administration: {
    'system-administrator': ['system-administrator'],
    'security-administrator': ['security-administrator'],
    'audit-administrator': ['audit-administrator'],
  },
}

/** A post in a kind of unit. */
export interface Place {
  readonly kind: UnitKind
  readonly post: Post
}

/** The roles of somebody in this post; none where the kind of unit has no such post. */
export function rolesAt({ kind, post }: Place): readonly Role[] {
  return ROLES_OF[kind][post] ?? []
}

/** Whether a unit of this kind has the post. */
export function hasPost({ kind, post }: Place): boolean {
  return ROLES_OF[kind][post] !== undefined
}

/** Every place that gives the role. */
export function placesOf(role: Role): readonly Place[] {
  return UNIT_KINDS.flatMap((kind) =>
    POSTS.filter((post) => rolesAt({ kind, post }).includes(role)).map((post) => ({ kind, post })),
  )
}
