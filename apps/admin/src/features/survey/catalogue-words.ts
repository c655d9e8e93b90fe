import type { RulebookCatalogueView } from '@yichi/api/view/rulebook'
import { attachmentName, structureName, type RulebookNames } from '@yichi/i18n/sheet-text'
import { storeToRefs } from 'pinia'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useWords } from '../../app/words.ts'
import { usePreferences } from '../../stores/preferences.ts'

export interface CatalogueWords {
  /** The rulebook's own name of a structure; without one the common word, else the code. */
  readonly structure: (code: string) => string
  /** The rulebook's own name of an attachment, else the code. */
  readonly attachment: (code: string) => string
  /** The unit an attachment is counted in; nothing for one the rulebook does not know. */
  readonly unit: (code: string) => string
}

/** The names of a rulebook's codes in the language shown; before it is there, codes stand for themselves. */
export function useCatalogueWords(
  catalogue: MaybeRefOrGetter<RulebookCatalogueView | null>,
): CatalogueWords {
  const { word } = useWords()
  const { locale } = storeToRefs(usePreferences())
  const units = computed(
    () => new Map(toValue(catalogue)?.attachments.map(({ code, unit }) => [code, unit])),
  )
  const names = computed<RulebookNames>(() => {
    const book = toValue(catalogue)
    if (book === null) return {}
    return { structures: byCode(book.structures), attachments: byCode(book.attachments) }
  })
  return {
    structure: (code) => structureName(locale.value, code, names.value),
    attachment: (code) => attachmentName(locale.value, code, names.value),
    unit: (code) => {
      const unit = units.value.get(code)
      return unit === undefined ? '' : word('unit', unit)
    },
  }
}

function byCode<T extends { readonly code: string }>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((one) => [one.code, one]))
}

/**
 * The codes a control offers: those of the rulebook, then those of an earlier survey that it does not have.
 * Whether such a code can be settled is decided, and said, when the sheet is computed.
 */
export function offeredCodes(
  known: readonly { readonly code: string }[] | readonly string[],
  chosen: readonly string[],
): readonly string[] {
  const codes = known.map((one) => (typeof one === 'string' ? one : one.code))
  return [...new Set([...codes, ...chosen.filter((code) => code !== '')])]
}
