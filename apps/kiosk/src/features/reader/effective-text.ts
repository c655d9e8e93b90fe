import type { KioskRulebookSummary } from '@yichi/api/view/kiosk'
import { dateText } from '../../app/format.ts'

/** From when to when a version is in force, in words. */
export function effectiveText(
  { effectiveFrom, effectiveTo }: KioskRulebookSummary,
  say: (key: string, params: Record<string, string>) => string,
): string {
  const from = dateText(effectiveFrom)
  if (effectiveTo === null) return say('reader.effective', { from })
  return say('reader.effectiveUntil', { from, to: dateText(effectiveTo) })
}
