import { assert } from '@yichi/domain/kernel/assert'
import { lineOf } from '@yichi/domain/rulebook/version-line'
import { RulebookReader } from '../../store/rulebook/reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { RulebookVersionView } from '../../view/rulebook.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { loadRulebook } from '../settle-facts.ts'
import { checkCases } from './check-cases.ts'
import { casesDigest } from './draft-digest.ts'
import { summariseVersions } from './version-summaries.ts'

/** A published version whole, with those of its line and what its cases come to. Refuses with `not-found`. */
export async function readVersion(
  deps: Pick<Deps, 'db'>,
  _actor: Actor,
  input: { readonly id: string },
): Promise<RulebookVersionView> {
  return readSnapshot(deps.db, async (db) => {
    const reader = new RulebookReader(db)
    const versions = await summariseVersions(reader)
    const found = versions.find(({ record }) => record.id === input.id)
    if (found === undefined) throw new RefusalError('not-found')
    const records = versions.map(({ record }) => record)
    const rulebook = await loadRulebook(new SettlementReader(db), input.id)
    const cases = await reader.casesOf({ versionId: input.id })
    const { casesSha256 } = found.record
    const isKept = casesSha256 === null || casesSha256 === casesDigest(cases)
    assert(isKept, 'rulebook: the cases are not those it was published with')
    return {
      summary: found.summary,
      body: found.record.body,
      line: lineOf(records, input.id).map(({ id, version, effectiveFrom, body }) => {
        return { id, version, effectiveFrom, body }
      }),
      cases: checkCases(cases, rulebook),
    }
  })
}
