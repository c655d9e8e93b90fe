import type { Fen } from './fen.ts'

/** Yuan with two decimals and grouped thousands, `258,459.00`; the same text in every language. */
export function formatFen(amount: Fen): string {
  const magnitude = Math.abs(amount)
  const yuan = String(Math.floor(magnitude / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  const cents = String(magnitude % 100).padStart(2, '0')
  return `${amount < 0 ? '-' : ''}${yuan}.${cents}`
}
