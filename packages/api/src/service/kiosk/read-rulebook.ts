import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { readSnapshot } from '../../store/snapshot.ts'
import type { KioskRulebookView } from '../../view/kiosk.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { publishedRulebooks } from './published-rulebooks.ts'

/** One published rulebook whole. Refuses with `not-found` what was not published. */
export function readKioskRulebook(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { readonly id: string },
): Promise<KioskRulebookView> {
  return readSnapshot(deps.db, async (db) => {
    const found = (await publishedRulebooks(db)).find(({ summary }) => summary.id === input.id)
    if (found === undefined) throw new RefusalError('not-found')
    const { summary, rulebook } = found
    return { dataAsOf: deps.clock(), summary, body: canonicalJson(rulebook.source) }
  })
}
