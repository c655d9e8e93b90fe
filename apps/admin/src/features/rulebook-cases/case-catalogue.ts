import type { RulebookCatalogueView } from '@yichi/api/view/rulebook'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'

/** What the form of a case may offer: the codes of the text that it is a case of, the plainest first. */
export function caseCatalogue(rulebook: Rulebook, sha256: string): RulebookCatalogueView {
  const { id, version, structures, decoration, attachments, hardship } = rulebook
  return {
    rulebook: { id, version, sha256 },
    structures: Object.entries(structures)
      .toSorted(([, a], [, b]) => a.price - b.price)
      .map(([code, { name }]) => ({ code, name })),
    decorations: Object.entries(decoration)
      .toSorted(([, a], [, b]) => a - b)
      .map(([code]) => ({ code })),
    attachments: Object.entries(attachments).map(([code, { name, unit }]) => ({
      code,
      name,
      unit,
    })),
    householdHardships: Object.keys(hardship.household),
    personHardships: Object.keys(hardship.person),
    announceDate: rulebook.announceDate,
    freezeDate: rulebook.freezeDate,
  }
}
