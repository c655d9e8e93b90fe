import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import { inForceOn } from '@yichi/domain/rulebook/version-line'
import type { SettlementReader } from '../store/settlement/reader.ts'
import { RefusalError } from './refusal-error.ts'
import { loadRulebook } from './settle-facts.ts'

/** A version of a rulebook, made ready for settling. */
export interface VersionInForce {
  readonly versionId: string
  readonly rulebook: PinnedRulebook
}

/**
 * The rulebook for something new in a zone: the version of its line that is in force on the day. What is kept
 * already names its own version and does not ask.
 */
export async function rulebookInForce(
  reader: SettlementReader,
  zone: { readonly rulebookVersionId: string },
  day: IsoDate,
): Promise<VersionInForce> {
  const versions = await reader.versionsBeside(zone.rulebookVersionId)
  const { id } = inForceOn(versions, zone.rulebookVersionId, day)
  return { versionId: id, rulebook: await loadRulebook(reader, id) }
}

/**
 * The rulebook under which somebody would sign on a day. Refuses with `rulebook-out-of-force` a day after the
 * last one of a version that no other follows.
 */
export async function rulebookToSign(
  reader: SettlementReader,
  zone: { readonly rulebookVersionId: string },
  day: IsoDate,
): Promise<VersionInForce> {
  const inForce = await rulebookInForce(reader, zone, day)
  const { effectiveTo } = inForce.rulebook.source
  if (effectiveTo !== undefined && day > effectiveTo) {
    throw new RefusalError('rulebook-out-of-force', { day: effectiveTo })
  }
  return inForce
}
