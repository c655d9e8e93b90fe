/** A change with its sign in front: `+1,000.00 元`, `−50.00 元`; nothing in front of no change. */
export function signed(value: number, format: (value: number) => string): string {
  if (value === 0) return format(0)
  return `${value > 0 ? '+' : '−'}${format(Math.abs(value))}`
}
