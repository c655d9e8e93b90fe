import { LINE_CODES, type LineCode, type SettlementSheet } from '../../facts/settlement-sheet.ts'
import { fen } from '../../money/fen.ts'
import type { LineDifference } from './programme-difference.ts'

const PLACE_OF_LINE = Object.fromEntries(
  LINE_CODES.map((code, place) => [code, place]),
) as Readonly<Record<LineCode, number>>

/** Sums of each line over all households, and how many households see it change. */
export class LineSums {
  private readonly before = new Float64Array(LINE_CODES.length)
  private readonly after = new Float64Array(LINE_CODES.length)
  private readonly changed = new Float64Array(LINE_CODES.length)
  /** Of the household at hand. */
  private readonly change = new Float64Array(LINE_CODES.length)

  add(before: SettlementSheet, after: SettlementSheet): void {
    const { change } = this
    change.fill(0)
    for (const { code, amountFen } of before.lines) {
      const place = PLACE_OF_LINE[code]
      this.before[place] = (this.before[place] ?? 0) + amountFen
      change[place] = (change[place] ?? 0) - amountFen
    }
    for (const { code, amountFen } of after.lines) {
      const place = PLACE_OF_LINE[code]
      this.after[place] = (this.after[place] ?? 0) + amountFen
      change[place] = (change[place] ?? 0) + amountFen
    }
    for (let place = 0; place < change.length; place++) {
      if (change[place] !== 0) this.changed[place] = (this.changed[place] ?? 0) + 1
    }
  }

  /** The lines that any household has, in the order of a sheet. */
  list(): readonly LineDifference[] {
    return LINE_CODES.map((code, place) => ({
      code,
      beforeFen: fen(this.before[place] ?? 0),
      afterFen: fen(this.after[place] ?? 0),
      households: this.changed[place] ?? 0,
    })).filter(({ beforeFen, afterFen, households }) => beforeFen || afterFen || households)
  }
}
