import { WORKING_ROLES } from '../../../facts/role.ts'
import type { AuthorityRow } from './row.ts'

const reading = { who: 'staff', roles: WORKING_ROLES, scope: 'zone', lent: true } as const

/** Before the signature: whoever pays needs no circumstances of a household, and no choices it did not make. */
const choosing = {
  who: 'staff',
  roles: [
    'zone-leader',
    'surveyor',
    'computer',
    'signer',
    'acceptor',
    'reviewer',
    'deputy-leader',
    'office-director',
    'publisher',
    'leader',
    'auditor',
  ],
  scope: 'zone',
} as const

/** Households and what is worked on them: survey, sheet, agreement, handover. */
export const HOUSEHOLD_AUTHORITY = {
  'agreement.sign': { who: 'staff', roles: ['signer'], scope: 'zone' },
  'handover.accept': { who: 'staff', roles: ['acceptor'], scope: 'zone' },
  'household.find': reading,
  'household.get': reading,
  'household.list': reading,
  'household.reveal': {
    who: 'staff',
    roles: ['zone-leader', 'surveyor', 'computer', 'signer', 'acceptor', 'auditor'],
    scope: 'zone',
  },
  'programme.dashboard': reading,
  'programme.figures': reading,
  'settlement.compare': choosing,
  'settlement.comparisonPdf': choosing,
  'settlement.compute': { who: 'staff', roles: ['computer'], scope: 'zone' },
  'settlement.confirm': {
    who: 'staff',
    roles: ['computer', 'signer', 'zone-leader'],
    scope: 'zone',
  },
  'settlement.preview': choosing,
  'settlement.remedy': choosing,
  'settlement.similar': choosing,
  'settlement.units': reading,
  'survey.colleagues': reading,
  'survey.register': { who: 'staff', roles: ['surveyor'], scope: 'zone' },
  'zone.list': reading,
  'zone.wall': reading,
} as const satisfies Readonly<Record<string, AuthorityRow>>
