import { fen } from '@yichi/domain/money/fen'
import type { MoneyTotals, YearTotals } from '../store/programme/reader.ts'
import type { FiguresView, ProgressFigures } from '../view/figures.ts'

/**
 * The opening figures: all years together, the latest year's plan by itself, and the money. Counts of zones,
 * households and agreements; fen. Asserts that no sum left the range in which integers are exact.
 */
export function composeFigures(years: readonly YearTotals[], money: MoneyTotals): FiguresView {
  const sum = (of: (year: YearTotals) => number): number =>
    years.reduce((total, year) => total + of(year), 0)
  const latest = years.at(-1)
  return {
    programme: {
      zones: sum((year) => year.zones),
      households: sum((year) => year.households),
      signed: sum((year) => year.signed),
      movedOut: sum((year) => year.handedOver),
      monetaryAgreements: sum((year) => year.monetary),
    },
    years: latest === undefined ? {} : { [latest.year]: progressOf(latest) },
    money: {
      plannedFen: fen(money.plannedFen),
      raisedFen: fen(money.raisedFen),
      loanAppliedFen: fen(money.loanAppliedFen),
      paidFen: fen(sum((year) => year.paidFen)),
    },
  }
}

function progressOf({ zones, households, signed, handedOver }: YearTotals): ProgressFigures {
  return { zones, households, signed, movedOut: handedOver }
}
