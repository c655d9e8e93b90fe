import type { Role } from '../../../facts/role.ts'
import type { AuthorityRow } from './row.ts'

const only = <R extends Role>(role: R) =>
  ({ who: 'staff', roles: [role], scope: 'county' }) as const
const withProof = <R extends Role>(role: R) => ({ ...only(role), stepUp: true }) as const

const system = only('system-administrator')
const security = only('security-administrator')
const trail = only('audit-administrator')

/**
 * The three administrators. No procedure is common to two of them but where two of the three must agree; what
 * each has to read has a procedure of its own.
 */
export const ADMINISTRATION_AUTHORITY = {
  // The system administrator: the organisation, accounts as such, and what people are proposed for.
  'account.create': withProof('system-administrator'),
  'account.disable': withProof('system-administrator'),
  'account.enable': withProof('system-administrator'),
  'account.list': system,
  'authority.propose': withProof('system-administrator'),
  'authority.proposals': system,
  'authority.withdraw': system,
  'organisation.addUnit': system,
  'organisation.closeUnit': system,
  'organisation.moveUnit': system,
  'organisation.renameUnit': system,
  'audit.ofUnit': system,
  'organisation.tree': system,
  // The security administrator: who is let in, and with which rights.
  'account.admit': withProof('security-administrator'),
  'account.endSessions': security,
  'account.refuse': security,
  'account.resetPassword': withProof('security-administrator'),
  'account.resetSecondFactor': withProof('security-administrator'),
  'account.roster': security,
  'account.unlock': security,
  'authority.decide': withProof('security-administrator'),
  'audit.ofAccount': security,
  'authority.inbox': security,
  'authority.matrix': security,
  'alert.acknowledge': security,
  'alert.list': security,
  // The audit administrator: the trail, read only.
  'audit.export': trail,
  'audit.search': trail,
  'audit.verify': trail,
  'audit.anchors': trail,
  'audit.matrix': trail,
  // A change among the three: any two of them, never the one it is about.
  'triad.decide': {
    who: 'staff',
    roles: ['system-administrator', 'security-administrator', 'audit-administrator'],
    scope: 'county',
    stepUp: true,
  },
  'triad.list': {
    who: 'staff',
    roles: ['system-administrator', 'security-administrator', 'audit-administrator'],
    scope: 'county',
  },
  'triad.people': {
    who: 'staff',
    roles: ['system-administrator', 'security-administrator', 'audit-administrator'],
    scope: 'county',
  },
  'triad.propose': {
    who: 'staff',
    roles: ['system-administrator', 'security-administrator', 'audit-administrator'],
    scope: 'county',
    stepUp: true,
  },
} as const satisfies Readonly<Record<string, AuthorityRow>>
