import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { nextTick } from 'vue'
import { usePreferences } from './preferences.ts'

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})

test('a new person sees Chinese and yuan', () => {
  const { locale, moneyUnit } = usePreferences()
  expect([locale, moneyUnit]).toEqual(['zh-CN', 'yuan'])
})

test('a choice survives a reload', async () => {
  usePreferences().locale = 'en'
  await nextTick()
  setActivePinia(createPinia())
  expect(usePreferences().locale).toBe('en')
})

test('damaged storage is ignored', () => {
  localStorage.setItem('yichi.console', '{"locale":"fr","moneyUnit":')
  expect(usePreferences().locale).toBe('zh-CN')
})
