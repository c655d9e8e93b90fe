import { exactOf } from '@yichi/domain/facts/evaluate'
import type { Formula } from '@yichi/domain/facts/formula'
import { formatHundredths } from './format.ts'

const DECIMALS = 6

/**
 * What a product comes to before it is rounded to the fen, in yuan with as many decimals as it has, six beyond
 * the fen at most: `63,522.905`. `null` where nothing was rounded away.
 */
export function unroundedText(node: Formula): string | null {
  if (node.kind !== 'product') return null
  const { num, den } = exactOf(node.of)
  const magnitude = num < 0n ? -num : num
  const rest = magnitude % den
  if (rest === 0n) return null
  const whole = formatHundredths(Number(magnitude / den))
  const scaled = (rest * 10n ** BigInt(DECIMALS)) / den
  const digits = scaled.toString().padStart(DECIMALS, '0').replace(/0+$/, '')
  const isCut = (rest * 10n ** BigInt(DECIMALS)) % den !== 0n
  return `${num < 0n ? '-' : ''}${whole}${digits}${isCut ? '…' : ''}`
}
