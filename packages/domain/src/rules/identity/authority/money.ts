import { WORKING_ROLES } from '../../../facts/role.ts'
import type { AuthorityRow } from './row.ts'

const reading = { who: 'staff', roles: WORKING_ROLES, scope: 'zone', lent: true } as const

/** The fund chain, the payments, and what is published of them. */
export const MONEY_AUTHORITY = {
  'agreement.correctAccount': { who: 'staff', roles: ['signer'], scope: 'zone', stepUp: true },
  // Each step has a role of its own (rules/approval/chains.ts); releasing money asks for a fresh proof.
  'approval.act': {
    who: 'staff',
    roles: [
      'reviewer',
      'deputy-leader',
      'office-director',
      'finance-leader',
      'platform-company',
      'agent-bank',
      'cashier',
    ],
    scope: 'zone',
    lent: true,
  },
  'approval.get': reading,
  'approval.inbox': reading,
  'bulletin.get': reading,
  'bulletin.list': reading,
  'bulletin.rank': reading,
  'payment.postResult': { who: 'staff', roles: ['cashier'], scope: 'zone', lent: true },
  'posting.get': reading,
  'posting.list': reading,
  'posting.publish': { who: 'staff', roles: ['publisher'], scope: 'zone' },
} as const satisfies Readonly<Record<string, AuthorityRow>>
