import { ROUNDING_UNITS } from '../money/round-to.ts'
import type { JsonCursor } from '../kernel/json-cursor.ts'
import { LINE_ROUNDING, netUnit, SHARE_ROUNDING } from './rounding-rule.ts'

const UNITS = { money: 'fen', area: 'centi-m2', ratio: 'basis points', qty: 'centi-units' } as const

/** A text that says what is done here in its first words; what follows is for readers. */
function checkBeginning(at: JsonCursor, words: string): void {
  const text = at.text()
  if (text === '') return
  const next = text.charAt(words.length)
  if (!text.startsWith(words) || /[A-Za-z0-9]/.test(next)) {
    at.fail(`expected a text that begins with ${words}`)
  }
}

/** The document must be written in the units that are computed in. */
export function checkUnits(at: JsonCursor): void {
  if (!at.object({ required: Object.keys(UNITS) })) return
  for (const [key, words] of Object.entries(UNITS)) checkBeginning(at.at(key), words)
}

/** The document must round as is done here; the unit of the net is its own choice. */
export function checkRounding(at: JsonCursor): void {
  if (!at.object({ required: ['line', 'net', 'coOwner'] })) return
  checkBeginning(at.at('line'), LINE_ROUNDING)
  checkBeginning(at.at('coOwner'), SHARE_ROUNDING)
  const net = at.at('net')
  const text = net.text()
  if (text === '' || netUnit(text) !== null) return
  const units = ROUNDING_UNITS.join(', ').replace(/, (\d+)$/, ' or $1')
  net.fail(`expected a text that begins with HALF away from zero to ${units} fen`)
}
