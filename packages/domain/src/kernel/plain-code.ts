/**
 * A number or a code as it is compared: the full-width signs of a Chinese keyboard as plain ones, without the
 * spaces and hyphens that people put between.
 *
 * @example plainCode('１３９ 0000-0000') // '13900000000'
 */
export function plainCode(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s-]/g, '')
}
