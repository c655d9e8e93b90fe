import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messages as en } from './en.ts'
import { messages as zh } from './zh-CN.ts'

const SOURCE = join(import.meta.dirname, '..')
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(ts|vue)$/.test(name) && !name.startsWith('locales') && !name.includes('.test.'),
)
const text = files.map((name) => readFileSync(join(SOURCE, name), 'utf8')).join('\n')

const named = [...text.matchAll(/\b(?:te?|maybe)\(\s*'([A-Za-z]+\.[\w.-]+)'/g)].map(
  (match) => match[1] ?? '',
)
const begun = [...text.matchAll(/\b(?:te?|maybe)\(\s*`([A-Za-z]+\.[\w.-]*)\$\{/g)].map(
  (match) => match[1] ?? '',
)
const routes = [...text.matchAll(/title: '([\w.]+)'/g)].map((match) => match[1] ?? '')

describe('the words of the console', () => {
  test('both languages have the same messages, in order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
  })

  test('every message that is asked for exists', () => {
    const missing = [...named, ...routes].filter((key) => !Object.hasOwn(zh, key))
    expect(missing).toEqual([])
    expect(named.length).toBeGreaterThan(200)
  })

  test('every message is asked for', () => {
    const asked = new Set([...named, ...routes])
    const idle = Object.keys(zh).filter(
      (key) => !asked.has(key) && !begun.some((start) => key.startsWith(start)),
    )
    expect(idle).toEqual([])
  })

  test('both languages fill the same blanks', () => {
    const blanks = (message: string) =>
      [...message.matchAll(/\{([A-Za-z]\w*)\}/g)].map((m) => m[1]).sort()
    const differ = Object.entries(zh).filter(
      ([key, message]) => blanks(message).join() !== blanks(en[key as keyof typeof zh]).join(),
    )
    expect(differ).toEqual([])
  })
})
