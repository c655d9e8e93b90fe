import { LOCALES, type Locale } from '@yichi/i18n/locale'
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'

/** The unit of amounts in tables. */
export type MoneyUnit = 'yuan' | 'wan'

const KEY = 'yichi.console'

type Stored = Readonly<Record<string, unknown>>

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null
}

/** Reads what was kept; anything unexpected is as if nothing had been. */
function readStored(storage: Pick<Storage, 'getItem'>): Stored {
  try {
    const value: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Stored) : {}
  } catch {
    return {}
  }
}

/** How the person likes the console. Holds nothing about households. */
export const usePreferences = defineStore('preferences', () => {
  const stored = readStored(localStorage)
  const locale = ref<Locale>(oneOf(stored['locale'], LOCALES) ?? 'zh-CN')
  const moneyUnit = ref<MoneyUnit>(oneOf(stored['moneyUnit'], ['yuan', 'wan']) ?? 'yuan')
  /** Lines of a sheet in sentences instead of formulas. */
  const plainWords = ref(stored['plainWords'] === true)

  watch([locale, moneyUnit, plainWords], () => {
    const kept = {
      locale: locale.value,
      moneyUnit: moneyUnit.value,
      plainWords: plainWords.value,
    }
    localStorage.setItem(KEY, JSON.stringify(kept))
  })

  return { locale, moneyUnit, plainWords }
})
