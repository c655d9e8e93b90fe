/** Typed square metres, pieces or yuan (`1,200.5`) as hundredths, or null when the text is no such number. */
export function parseHundredths(text: string): number | null {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', '').trim())
  if (match === null) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** A typed whole number, or null. */
export function parseWhole(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null
}

/** Hundredths as text to edit, `10050` is `100.5`; empty for nothing. */
export function editHundredths(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value / 100)
}

/** Typed yuan with its sign as fen, `-1,200.5`; null when the text is no such number. */
export function parseSigned(text: string): number | null {
  const typed = text.trim()
  const isLess = /^[-−]/.test(typed)
  const magnitude = parseHundredths(isLess ? typed.slice(1) : typed)
  if (magnitude === null) return null
  return isLess ? 0 - magnitude : magnitude
}
