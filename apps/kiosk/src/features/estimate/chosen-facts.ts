import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { structureName } from '@yichi/i18n/sheet-text'
import { areaText } from '../../app/format.ts'
import { locale } from '../../app/i18n.ts'
import { word } from '../../app/words.ts'
import type { Calculation } from '../../session/calculation.ts'

/** A choice as it was made, with the question it answers. */
export interface ChosenFact {
  readonly step: string
  readonly value: string
}

type Say = (key: string, params?: Record<string, string | number>) => string

function yearText({ buildYear, roughYear }: Calculation, say: Say): string {
  if (buildYear === null) return '—'
  return say(roughYear ? 'year.about' : 'year.year', { year: buildYear })
}

function whenText({ when }: Calculation, rulebook: Rulebook, say: Say): string {
  const tier = typeof when === 'number' ? rulebook.signing.tiers[when]?.id : undefined
  return tier === undefined ? say('when.after') : word('tier', tier)
}

/** Everything a visitor chose, to be read over and changed. */
export function chosenFacts(
  calculation: Calculation,
  ground: { readonly rulebook: Rulebook; readonly zoneName: string },
  say: Say,
): ChosenFact[] {
  const { rulebook, zoneName } = ground
  const { structure, area, decoration, way, home, homeArea } = calculation
  const facts = [
    { step: 'where', value: zoneName },
    {
      step: 'structure',
      value: structure === null ? '—' : structureName(locale.value, structure, rulebook),
    },
    { step: 'area', value: areaText(area ?? 0) },
    { step: 'year', value: yearText(calculation, say) },
    { step: 'decoration', value: decoration === null ? '—' : word('decoration', decoration) },
    { step: 'way', value: way === null ? '—' : say(`way.${way}`) },
    { step: 'when', value: whenText(calculation, rulebook, say) },
  ]
  if (way !== 'EXCHANGE' || home === null) return facts
  const kind = [
    word('location', home.location),
    word('delivery', home.delivery),
    say('homeKind.nth', { floor: home.floor }),
  ]
  return [
    ...facts,
    { step: 'home-size', value: areaText(homeArea ?? 0) },
    { step: 'home-kind', value: kind.join(' · ') },
  ]
}
