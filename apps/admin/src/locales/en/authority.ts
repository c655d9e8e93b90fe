import type { authority as source } from '../zh-CN/authority.ts'

/** The table of who may do what. */
export const authority: Readonly<Record<keyof typeof source, string>> = {
  'authority.counts': '{procedures} procedures, {roles} roles',
  'authority.digest': 'Digest of this table, SHA-256',
  'authority.filter': 'Only these roles',
  'authority.legend':
    '● may · county: only who serves the whole county · zone: in the own zone, too · proof: identity proved within five minutes',
  'authority.may': 'may',
  'authority.needed': 'proof',
  'authority.note': 'The program asks this table; what is not in it is refused',
  'authority.paperTitle': 'Permission matrix of the renewal system',
  'authority.procedure': 'Procedure',
  'authority.readAt': 'Read at {at}',
  'authority.scope': 'Scope',
  'authority.scope.county': 'county',
  'authority.scope.zone': 'zone',
  'authority.sign.assessor': 'Assessor',
  'authority.sign.audit-administrator': 'Audit administrator',
  'authority.sign.security-administrator': 'Security administrator',
  'authority.sign.system-administrator': 'System administrator',
  'authority.signDay': 'Date',
  'authority.signing': 'Signatures',
  'authority.stepUp': 'Proof',
  'authority.title': 'Permission matrix',
  'authority.who.anyone': 'without signing in',
  'authority.who.resident': 'signed-in residents, about the own household',
  'authority.who.signed-in': 'signed-in staff, about themselves',
}
