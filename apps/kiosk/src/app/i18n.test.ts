import { afterEach, expect, test } from 'vitest'
import { i18n, locale, showLocale } from './i18n.ts'

afterEach(async () => {
  await showLocale('zh-CN')
})

test('a text fills its blanks, also with a zero', () => {
  expect(i18n.global.t('page.of', { page: 0, pages: 12 })).toBe('0 / 12')
  expect(i18n.global.t('idle.left', { seconds: 9 })).toContain('9 秒')
})

test('English comes when it is asked for and goes with the visit', async () => {
  await showLocale('en')
  expect(locale.value).toBe('en')
  expect(document.documentElement.lang).toBe('en')
  expect(i18n.global.t('bar.home')).toBe('Home')
  await showLocale('zh-CN')
  expect(i18n.global.t('bar.home')).toBe('首页')
})
