/** A mainland mobile number as it is stored: eleven digits, without country code, spaces or hyphens. */
export function normalisePhone(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
}
