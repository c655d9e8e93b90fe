import { RightsReader } from '../../store/rights/reader.ts'
import type { Relation } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { fileInterest } from './file-interest.ts'

export interface RecordInput {
  readonly login: string
  readonly householdCode: string
  readonly relation: Relation
  readonly knownBy: 'reported' | 'matched'
}

/** Records somebody else's tie to a household, as it was reported or found. */
export function recordInterest(
  deps: Deps,
  actor: Actor,
  { login, ...interest }: RecordInput,
): Promise<{ readonly id: string }> {
  requireMay(actor, 'interest.record', null)
  return fileInterest(deps, actor, {
    ...interest,
    action: 'interest-recorded',
    accountId: async ({ tx }) => {
      const subject = await new RightsReader(tx).subjectByLogin(login)
      if (subject === undefined || subject.kind !== 'staff') throw new RefusalError('not-found')
      return subject.id
    },
  })
}
