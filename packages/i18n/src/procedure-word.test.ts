import { AUTHORITY } from '@yichi/domain/rules/identity/authority'
import { expect, test } from 'vitest'
import { LOCALES } from './locale.ts'
import { procedureWord, sliceWord } from './procedure-word.ts'
import { procedure } from './zh-CN/procedure.ts'

const NAMES = Object.keys(AUTHORITY)

test.each(LOCALES)('every procedure and every part of the work has its words in %s', (locale) => {
  for (const name of NAMES) {
    const [slice = ''] = name.split('.')
    expect(procedureWord(locale, name), name).not.toBe(name)
    expect(sliceWord(locale, slice), slice).not.toBe(slice)
  }
})

test('no words are kept for what does not exist', () => {
  const slices = new Set(NAMES.map((name) => `slice.${name.split('.')[0] ?? ''}`))
  const idle = Object.keys(procedure).filter(
    (id) => !slices.has(id) && !Object.hasOwn(AUTHORITY, id.replace(/^procedure\./, '')),
  )
  expect(idle).toEqual([])
})

test('two procedures of one part of the work are not named alike', () => {
  for (const locale of LOCALES) {
    const seen = NAMES.map((name) => `${name.split('.')[0] ?? ''} ${procedureWord(locale, name)}`)
    expect(new Set(seen).size).toBe(seen.length)
  }
})

test('a procedure that this build does not know is shown by its code', () => {
  expect(procedureWord('en', 'moon.land')).toBe('moon.land')
  expect(sliceWord('zh-CN', 'toString')).toBe('toString')
})
