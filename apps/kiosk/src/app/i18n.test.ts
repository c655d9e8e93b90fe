import { afterEach, expect, test } from 'vitest'
import { addTexts, locale, showLocale, t } from './i18n.ts'

afterEach(async () => {
  await showLocale('zh-CN')
})

test('a text fills its blanks, also with a zero', () => {
  expect(t('page.of', { page: 0, pages: 12 })).toBe('0 / 12')
  expect(t('idle.left', { seconds: 9 })).toContain('9 秒')
})

test('English comes when it is asked for and goes with the visit', async () => {
  await showLocale('en')
  expect(locale.value).toBe('en')
  expect(document.documentElement.lang).toBe('en')
  expect(t('bar.home')).toBe('Home')
  await showLocale('zh-CN')
  expect(t('bar.home')).toBe('首页')
})

test('a text that is nowhere shows its key, and a blank without a value stays visible', () => {
  expect(t('nowhere.at.all')).toBe('nowhere.at.all')
  expect(t('page.of', { page: 1 })).toBe('1 / {pages}')
})

test('texts that come later come in both languages, once', async () => {
  const asked: string[] = []
  const later = (next: string) => {
    asked.push(next)
    return Promise.resolve({ later: { word: next === 'en' ? 'later' : '以后' } })
  }
  await addTexts(later)
  await addTexts(later)
  expect(t('later.word')).toBe('以后')
  await showLocale('en')
  expect(t('later.word')).toBe('later')
  expect(asked).toEqual(['zh-CN', 'en'])
})
