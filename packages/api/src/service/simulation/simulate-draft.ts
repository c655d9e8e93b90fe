import type { ProgrammeDifference } from '@yichi/domain/cases/settlement/programme-difference'
import { isoDate, type IsoDate } from '@yichi/domain/kernel/iso-date'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { versionsUpTo } from '@yichi/domain/rulebook/version-line'
import { shanghaiDay } from '../../observe/clock.ts'
import { RulebookReader } from '../../store/rulebook/reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import type { SimulationView } from '../../view/simulation.ts'
import type { Actor } from '../actor.ts'
import { zoneScope } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { loadRulebook } from '../settle-facts.ts'
import { simulateRulebook, type SimulatedChange } from './simulate-rulebook.ts'

/**
 * What a draft would do to the real households of the zones that its base applies to. Everybody sees the sums;
 * single households only of their own zones. Changes nothing. Refuses with `not-found`.
 */
export async function simulateDraft(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly draftId: string },
): Promise<SimulationView> {
  const { db, clock } = deps
  const computedAt = clock()
  const from = performance.now()
  const reader = new RulebookReader(db)
  const draft = await reader.findDraft(input.draftId)
  if (draft === undefined) throw new RefusalError('not-found')
  const before = await loadRulebook(new SettlementReader(db), draft.baseVersionId)
  const after = pinRulebook(JSON.parse(draft.body) as Rulebook)
  const line = versionsUpTo(await reader.versions(), draft.baseVersionId)
  const simulated = await simulateRulebook(db, {
    before,
    after,
    versionIds: line.map(({ id }) => id),
    signDate: latest(shanghaiDay(computedAt), draft.effectiveFrom, before.announceDate),
  })
  return {
    draftId: draft.id,
    draftSha256: draft.sha256,
    computedAt,
    milliseconds: Math.round(performance.now() - from),
    zones: simulated.zones.map(({ code, name }) => ({ code, name })),
    difference: within(actor, simulated),
  }
}

function latest(...days: readonly string[]): IsoDate {
  return isoDate(days.toSorted().at(-1) ?? '')
}

/** The difference without single households of zones that are not the person's. */
function within(actor: Actor, { zones, difference }: SimulatedChange): ProgrammeDifference {
  const scope = zoneScope(actor)
  if (scope.kind === 'county') return difference
  const own = new Set(zones.filter(({ id }) => scope.zoneIds.includes(id)).map(({ code }) => code))
  const isOwn = (code: string): boolean => own.has(code.split('-')[0] ?? '')
  const examples = difference.equality.examples.filter((group) => group.every(isOwn))
  return {
    ...difference,
    equality: { ...difference.equality, examples },
    mostAffected: difference.mostAffected.filter(({ zone }) => own.has(zone)),
  }
}
