/** A tree of texts with `{blanks}`. */
export type Texts = { readonly [key: string]: string | Texts }

/** Texts by their whole key, `bar.home`. */
export type FlatTexts = Readonly<Record<string, string>>

/** Every text of a tree by its whole key. */
export function flatTexts(texts: Texts, at = ''): FlatTexts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${at}${key}`, value] as const]
        : Object.entries(flatTexts(value, `${at}${key}.`)),
    ),
  )
}
