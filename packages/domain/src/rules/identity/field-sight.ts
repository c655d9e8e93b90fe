import type { Role } from '../../facts/role.ts'
import type { HeldRole } from './may.ts'

/** A personal field that can be asked for in the clear, one at a time and with a reason. */
export type RevealableField = 'phone' | 'id-number' | 'bank-account'

export const REVEALABLE_FIELDS = [
  'phone',
  'id-number',
  'bank-account',
] as const satisfies readonly RevealableField[]

/** What of a household's file is not for everybody who may open it. `circumstances`: hardship, illness, family. */
export type GuardedField = RevealableField | 'address' | 'circumstances'

export const GUARDED_FIELDS = [
  ...REVEALABLE_FIELDS,
  'address',
  'circumstances',
] as const satisfies readonly GuardedField[]

/** From the least to the most: `on-request` is masked until somebody asks and says why, and that is recorded. */
export const SIGHTS = ['hidden', 'masked', 'on-request', 'open'] as const

export type Sight = (typeof SIGHTS)[number]

/** Why somebody reads: the group that works with the household, the office that decides, who pays, who supervises. */
type Audience = 'group' | 'office' | 'finance' | 'supervision'

const AUDIENCES = {
  'zone-leader': 'group',
  surveyor: 'group',
  computer: 'group',
  signer: 'group',
  acceptor: 'group',
  reviewer: 'office',
  'deputy-leader': 'office',
  'office-director': 'office',
  publisher: 'office',
  leader: 'office',
  'finance-leader': 'finance',
  'platform-company': 'finance',
  'agent-bank': 'finance',
  cashier: 'finance',
  auditor: 'supervision',
  // The administrators open no household's file.
  'system-administrator': null,
  'security-administrator': null,
  'audit-administrator': null,
} as const satisfies Readonly<Record<Role, Audience | null>>

/**
 * Each audience sees what its work needs. The office signs for the account and sees its last digits; for the rest
 * it reads as the group does, without asking for anything in the clear.
 *
 * @law personal-information-protection-law art. 6, 28
 */
const TABLE: Readonly<Record<GuardedField, Readonly<Record<Audience, Sight>>>> = {
  phone: { group: 'on-request', office: 'masked', finance: 'hidden', supervision: 'on-request' },
  'id-number': { group: 'masked', office: 'masked', finance: 'masked', supervision: 'on-request' },
  'bank-account': {
    group: 'hidden',
    office: 'masked',
    finance: 'masked',
    supervision: 'on-request',
  },
  address: { group: 'open', office: 'open', finance: 'hidden', supervision: 'open' },
  circumstances: { group: 'open', office: 'open', finance: 'hidden', supervision: 'open' },
}

/** What somebody with these roles sees of a field of a household in the zone: the most that one role lets them. */
export function sightOf(held: readonly HeldRole[], field: GuardedField, zoneId: string): Sight {
  let most = 0
  for (const { role, zoneId: where } of held) {
    const audience = AUDIENCES[role]
    if (audience === null || (where !== null && where !== zoneId)) continue
    most = Math.max(most, SIGHTS.indexOf(TABLE[field][audience]))
  }
  return SIGHTS[most] ?? 'hidden'
}
