import { expect, test } from 'vitest'
import { hasContextWord } from './context-word.ts'

const WORDS = ['合水', 'heshui', 'penggai', '棚改', 'zhengqian', '征迁', 'lixin', 'qingyang']
const PERSON = ['zhao.min-03', '赵敏', '13912345678']
const PARTS = ['zhao', 'zhaomin', '赵敏', '13912345678', '5678']
const YEARS = Array.from({ length: 2026 - 2014 + 1 }, (_, i) => String(2014 + i))

const LOOKALIKE: Readonly<Record<string, string>> = {
  a: '@',
  e: '3',
  g: '9',
  i: '1',
  l: '1',
  o: '0',
  s: '5',
  t: '7',
}

const SPELLINGS: readonly ((word: string) => string)[] = [
  (word) => `${word}Kv#82`,
  (word) => `Kv#82${word}`,
  (word) => `Kv${word}#82`,
  (word) => `Kv#${word.toUpperCase()}82`,
  (word) => `K${word.slice(0, 1).toUpperCase()}${word.slice(1)}#82v`,
  (word) => `Kv#82${Array.from(word).join('-')}`,
  (word) => `Kv#82${Array.from(word).join('.')}`,
  (word) => `${Array.from(word).join(' ')} Kv#82`,
  (word) => `${Array.from(word).join('_')}Kv#x`,
  (word) => `Kv#82v${Array.from(word).toReversed().join('')}`,
  (word) => `Kv#${Array.from(word, (sign) => LOOKALIKE[sign] ?? sign).join('')}xv`,
  (word) => `${Array.from(word, (sign) => (sign === 's' ? '$' : sign)).join('')}##Kvx`,
  (word) => `Kv#82${Array.from(word, fullWidth).join('')}`,
  (word) => `Kv${word}${word}#`,
  (word) => `!!${word}!!Kv`,
  (word) => `${word}@2013Kv`,
  (word) => `Kv*${word}*8`,
  (word) => `8${word}8Kv-v`,
  (word) => `Kv\u3000${word}`,
]

/** The sign as Chinese input methods write it when they are set to full width. */
function fullWidth(sign: string): string {
  const code = sign.charCodeAt(0)
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : sign
}

const VARIANTS = [...WORDS, ...PARTS, ...YEARS].flatMap((word) =>
  SPELLINGS.map((spell) => spell(word)),
)

test('every one of five hundred variants is found', () => {
  const some = VARIANTS.slice(0, 500)
  expect(some).toHaveLength(VARIANTS.length > 500 ? 500 : VARIANTS.length)
  expect(VARIANTS.length).toBeGreaterThanOrEqual(490)
  expect(VARIANTS.filter((one) => !hasContextWord(one, 2026, PERSON))).toEqual([])
})

test('what names nothing is left alone', () => {
  const free = [
    'Kite-7-blau',
    'paths & Ways 8',
    '河边第三棵 Oak 树下',
    'Tr0ub4dor&3x',
    'mxhsl-Q-4k',
  ]
  expect(free.filter((one) => hasContextWord(one, 2026, PERSON))).toEqual([])
})

test('a short word counts where it stands alone, a year once it has come', () => {
  expect(hasContextWord('hs-Kite-77-b', 2026, [])).toBe(true)
  expect(hasContextWord('HS1!Kite-77-b', 2026, [])).toBe(true)
  expect(hasContextWord('Kite-2027-b', 2026, [])).toBe(false)
  expect(hasContextWord('Kite-2027-b', 2027, [])).toBe(true)
  expect(hasContextWord('Kite-2013-b', 2027, [])).toBe(false)
})
