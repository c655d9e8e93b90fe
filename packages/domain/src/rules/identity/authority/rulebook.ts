import { WORKING_ROLES } from '../../../facts/role.ts'
import type { AuthorityRow } from './row.ts'

const reading = { who: 'staff', roles: WORKING_ROLES, scope: 'zone', lent: true } as const
const drafting = { who: 'staff', roles: ['reviewer'], scope: 'county' } as const

/** The rulebook: everybody reads it, one drafts, two others approve, a fourth brings it into force. */
export const RULEBOOK_AUTHORITY = {
  'rulebook.casesFile': reading,
  'rulebook.catalogue': reading,
  'rulebook.decideDraft': {
    who: 'staff',
    roles: ['office-director', 'finance-leader', 'leader'],
    scope: 'county',
  },
  'rulebook.discardDraft': drafting,
  'rulebook.draft': reading,
  'rulebook.importCases': drafting,
  'rulebook.library': reading,
  'rulebook.openDraft': drafting,
  'rulebook.publishDraft': { who: 'staff', roles: ['publisher'], scope: 'county', stepUp: true },
  'rulebook.removeCase': drafting,
  'rulebook.rulerAudit': reading,
  'rulebook.runRulerAudit': { who: 'staff', roles: ['auditor', 'leader'], scope: 'county' },
  'rulebook.saveCase': drafting,
  'rulebook.saveDraft': drafting,
  'rulebook.simulate': reading,
  'rulebook.submitDraft': drafting,
  'rulebook.version': reading,
} as const satisfies Readonly<Record<string, AuthorityRow>>
