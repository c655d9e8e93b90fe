import type { HouseholdFacts, SwapUnit } from '@yichi/domain/facts/household-facts'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import { roundDivHalfUp } from '@yichi/domain/money/round-div'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import type { Calculation } from '../session/calculation.ts'
import { chosenWhen, signDateOf, whenChoices } from './when-choices.ts'

export interface CalculationGround {
  readonly rulebook: Rulebook
  /** Location grade of the zone. */
  readonly location: string
  readonly today: IsoDate
  /** What the house and the new home are called on the sheet. */
  readonly names: { readonly house: string; readonly home: string }
}

/** The lowest floor whose price the rulebook leaves as it is. */
export function plainFloor({ exchange }: Rulebook): number {
  const floors = Object.entries(exchange.floorAdjBp).map(([floor, bp]) => ({
    floor: Number(floor),
    bp,
  }))
  const plain = floors.filter(({ bp }) => bp === 0).sort((a, b) => a.floor - b.floor)
  return plain[0]?.floor ?? floors[0]?.floor ?? 1
}

/** The home in exchange: as chosen, else one of the size the household is entitled to, ready to move in. */
export function homeOf(
  calculation: Calculation,
  { rulebook, names }: Pick<CalculationGround, 'rulebook' | 'names'>,
): SwapUnit {
  const { location, delivery, floor } = calculation.home ?? {
    location: 'INPLACE' as const,
    delivery: 'SPOT' as const,
    floor: plainFloor(rulebook),
  }
  const entitled = roundDivHalfUp(
    (calculation.area ?? 0) * rulebook.exchange.ratioBp[location],
    10_000,
  )
  return { id: names.home, area: calculation.homeArea ?? entitled, floor, location, delivery }
}

/**
 * What the calculator settles: one registered house, measured as certified. Null while place, structure,
 * area or year are open; what else is open stands at its plainest. A voucher is settled as money.
 */
export function calculationFacts(
  calculation: Calculation,
  ground: CalculationGround,
): HouseholdFacts | null {
  const { structure, area, buildYear } = calculation
  if (structure === null || area === null || buildYear === null) return null
  const { rulebook, location, today } = ground
  const when = chosenWhen(whenChoices(rulebook, today), calculation.when)
  if (when === null) return null
  const exchange = calculation.way === 'EXCHANGE'
  return {
    zone: location,
    mode: exchange ? 'EXCHANGE' : 'MONETARY',
    signDate: signDateOf(when, today),
    segments: [
      {
        id: ground.names.house,
        use: 'RES',
        status: 'REGISTERED',
        structure,
        buildYear,
        certified: area,
        measured: area,
      },
    ],
    decoration: calculation.decoration ?? plainDecoration(rulebook),
    attachments: [],
    ...(exchange && { units: [homeOf(calculation, ground)] }),
  }
}

/** The grade that pays least. */
function plainDecoration({ decoration }: Rulebook): string {
  const [plainest] = Object.entries(decoration).sort(([, a], [, b]) => a - b)
  return plainest?.[0] ?? ''
}
