import { CATALOG, isMessageId, t } from './catalog.ts'
import { fill } from './fill.ts'
import type { Locale } from './locale.ts'
import { placeText } from './place-text.ts'

/**
 * What to tell a person when the rules said no: what happened, why, and what to do.
 * `code` is the refusal's code as the server sent it; one this build has no words for is named.
 */
export function refusalText(
  locale: Locale,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const id = `refusal.${code}`
  if (!isMessageId(id)) return t(locale, 'refusal.unknown', { code })
  return fill(CATALOG[locale][id], params)
}

/** Why a sheet cannot be computed yet, with the place in the household's file it is about. */
export function blockText(
  locale: Locale,
  blocked: { readonly code: string; readonly at?: string | null },
): string {
  const id = `block.${blocked.code}`
  const text = isMessageId(id)
    ? CATALOG[locale][id]
    : t(locale, 'refusal.unknown', { code: blocked.code })
  const place = placeText(locale, blocked.at ?? '')
  if (place === '') return text
  return t(locale, 'formula.with', { value: text.replace(/[。.]$/, ''), detail: place })
}
