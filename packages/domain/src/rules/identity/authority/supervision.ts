import { WORKING_ROLES } from '../../../facts/role.ts'
import type { AuthorityRow } from './row.ts'

/** Who looks at the work itself: supervision across the county, work groups at their own zone. */
export const SUPERVISION_AUTHORITY = {
  'audit.ofHousehold': { who: 'staff', roles: WORKING_ROLES, scope: 'zone', lent: true },
  'audit.ofRecord': { who: 'staff', roles: WORKING_ROLES, scope: 'zone', lent: true },
  'audit.supervise': { who: 'staff', roles: ['auditor'], scope: 'county' },
  'delegation.list': {
    who: 'staff',
    roles: ['auditor', 'leader', 'office-director'],
    scope: 'county',
  },
  'interest.list': {
    who: 'staff',
    roles: ['auditor', 'office-director'],
    scope: 'county',
  },
  'interest.record': {
    who: 'staff',
    roles: ['auditor', 'office-director'],
    scope: 'county',
  },
  'interest.withdraw': { who: 'staff', roles: ['auditor'], scope: 'county' },
  'resident.admit': { who: 'staff', roles: ['signer', 'zone-leader'], scope: 'zone', stepUp: true },
  'resident.list': { who: 'staff', roles: ['signer', 'zone-leader'], scope: 'zone' },
  'resident.close': { who: 'staff', roles: ['signer', 'zone-leader'], scope: 'zone' },
} as const satisfies Readonly<Record<string, AuthorityRow>>
