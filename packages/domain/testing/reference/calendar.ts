/*
 * Dates by the platform's own calendar in UTC, so that an error in the domain's day arithmetic shows.
 */
const DAY = 86_400_000

/** Days since 1970-01-01. */
export function dayNumber(date: string): bigint {
  return BigInt(Date.parse(`${date}T00:00:00Z`)) / BigInt(DAY)
}

/** The corresponding day so many months later, or the last day of that month. */
export function monthsLater(date: string, months: bigint): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const lastDay = new Date(Date.UTC(year, month + Number(months), 0)).getUTCDate()
  const reached = Date.UTC(year, month - 1 + Number(months), Math.min(day, lastDay))
  return new Date(reached).toISOString().slice(0, 10)
}

/** The least number of months after which `to` is reached; a part month counts whole. */
export function monthsStarted(from: string, to: string): bigint {
  let months = 0n
  while (monthsLater(from, months) < to) months += 1n
  return months
}
