import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { areaText, dateText, moneyText } from '../../app/format.ts'
import { locale, t } from '../../app/i18n.ts'
import { usePlaces } from '../../app/use-places.ts'
import { word } from '../../app/words.ts'
import type { RowWords } from './row-words.ts'

/** The words and formats rows are told in, in the language on show. */
export function useRowWords(): ComputedRef<RowWords> {
  const { placeOf } = usePlaces()
  return computed(() => {
    const comma = locale.value === 'en' ? ', ' : '、'
    return {
      t,
      word: (family, codes) =>
        codes
          .split('+')
          .map((code) => word(family, code))
          .join(comma),
      area: areaText,
      money: moneyText,
      date: dateText,
      place: placeOf,
    }
  })
}
