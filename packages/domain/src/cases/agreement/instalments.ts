import { assert } from '../../kernel/assert.ts'
import type { SettlementSheet } from '../../facts/settlement-sheet.ts'
import { type Fen, negateFen, subtractFen, sumFen } from '../../money/fen.ts'

/** One part of the net, each with its own fund chain. The amount is positive; `direction` says who pays. */
export interface Instalment {
  /** From 1. */
  readonly number: number
  readonly direction: 'PAY' | 'COLLECT'
  /** When it falls due: at signing, after the acceptance sheet, or before the new home is handed over. */
  readonly due: 'signing' | 'acceptance' | 'unit-handover'
  readonly amountFen: Fen
}

type Net = Pick<SettlementSheet, 'netFen' | 'lines'>

function split({ netFen, lines }: Net): readonly Instalment[] {
  if (netFen === 0) return []
  if (netFen < 0) {
    const amountFen = negateFen(netFen)
    return [{ number: 1, direction: 'COLLECT', due: 'unit-handover', amountFen }]
  }
  const reward = sumFen(lines.filter((line) => line.code === 'D02').map((line) => line.amountFen))
  const first = subtractFen(netFen, reward)
  if (reward === 0) return [{ number: 1, direction: 'PAY', due: 'signing', amountFen: netFen }]
  // Where the handover reward alone makes the net positive, nothing is owed before the acceptance.
  if (first <= 0) return [{ number: 1, direction: 'PAY', due: 'acceptance', amountFen: netFen }]
  return [
    { number: 1, direction: 'PAY', due: 'signing', amountFen: first },
    { number: 2, direction: 'PAY', due: 'acceptance', amountFen: reward },
  ]
}

/**
 * The instalments of a sheet: all but the handover reward (D02) at signing, so that the household is
 * compensated before it moves, and the reward after the acceptance that earns it. A household that pays the
 * difference has one instalment; a net of zero has none. They add up to the net.
 *
 * @law decree-590 art. 27
 */
export function instalmentsOf(sheet: Net): readonly Instalment[] {
  const instalments = split(sheet)
  const total = sumFen(instalments.map((one) => one.amountFen))
  assert(total === Math.abs(sheet.netFen), 'agreement: instalments do not add up to the net')
  assert(
    instalments.every((one) => one.amountFen > 0),
    'agreement: an instalment must be positive',
  )
  return instalments
}
