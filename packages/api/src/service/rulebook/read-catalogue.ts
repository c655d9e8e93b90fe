import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import { shanghaiDay } from '../../observe/clock.ts'
import { ProgressReader } from '../../store/progress/reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import type { RulebookCatalogueView } from '../../view/rulebook.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { findZone } from '../find-zone.ts'
import { rulebookInForce } from '../rulebook-in-force.ts'

/**
 * The codes and names of the rulebook in force in a zone today. Refuses with `not-found` a zone that does
 * not exist or is not theirs.
 */
export async function readCatalogue(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly zoneCode: string },
): Promise<RulebookCatalogueView> {
  const zone = await findZone(new ProgressReader(deps.db), actor, input.zoneCode)
  const reader = new SettlementReader(deps.db)
  const today = shanghaiDay(deps.clock())
  return catalogueOf((await rulebookInForce(reader, zone, today)).rulebook)
}

function catalogueOf({ pin, source }: PinnedRulebook): RulebookCatalogueView {
  const { id, version, sha256 } = pin
  const { structures, decoration, attachments, hardship, announceDate, freezeDate } = source
  return {
    rulebook: { id, version, sha256 },
    structures: Object.entries(structures)
      .toSorted(([, a], [, b]) => a.price - b.price)
      .map(([code, { name }]) => ({ code, name })),
    decorations: Object.entries(decoration)
      .toSorted(([, a], [, b]) => a - b)
      .map(([code]) => ({ code })),
    attachments: Object.entries(attachments)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { name, unit }]) => ({ code, name, unit })),
    householdHardships: Object.keys(hardship.household).toSorted(),
    personHardships: Object.keys(hardship.person).toSorted(),
    announceDate,
    freezeDate,
  }
}
