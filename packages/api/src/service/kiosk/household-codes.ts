/** Digits of the zone at the start of a household code. */
const ZONE_DIGITS = 2

/**
 * The starts of household codes that keyed-in digits may mean: the whole code with or without its dash, or,
 * once a zone is chosen, the part after the zone. Never empty for text with a digit in it.
 *
 * @example householdCodes('0300', undefined) // ['03-00']
 * @example householdCodes('42', '03') // ['42', '03-42']
 */
export function householdCodes(keyed: string, zoneCode: string | undefined): string[] {
  const digits = keyed.replaceAll('-', '')
  const whole =
    digits.length > ZONE_DIGITS
      ? `${digits.slice(0, ZONE_DIGITS)}-${digits.slice(ZONE_DIGITS)}`
      : digits
  return zoneCode === undefined ? [whole] : [whole, `${zoneCode}-${digits}`]
}
