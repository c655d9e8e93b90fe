/** Words that everybody who knows the county and its work would try first. */
const WORDS = [
  '合水',
  'heshui',
  'penggai',
  '棚改',
  'zhengqian',
  '征迁',
  'lixin',
  '立鑫',
  'qingyang',
  '庆阳',
  'yichi',
  '一尺',
]

/** Too short to be looked for inside other words: they count where they stand alone. */
const SHORT_WORDS = ['hs']

const FIRST_YEAR = 2014
const SHORTEST_PART = 3
const PIECE = 4

/**
 * Whether the password holds a word of the county, a year since its programme began, or a part of what is known of
 * the person: however it is spelled, with signs between, digits for letters, or backwards.
 */
export function hasContextWord(
  password: string,
  year: number,
  personal: readonly string[],
): boolean {
  if (SHORT_WORDS.some((word) => standsAlone(password, word))) return true
  const plain = squeeze(password)
  const typed = plain.replace(/[^\p{L}\p{N}]/gu, '')
  if (hasYear(typed, year)) return true
  const read = asLetters(plain)
  const letters = plain.replace(/[^\p{L}]/gu, '')
  return [...WORDS, ...personal.flatMap(partsOf)].flatMap(bothWays).some((word) => {
    return typed.includes(word) || letters.includes(word) || read.includes(asLetters(word))
  })
}

function bothWays(word: string): readonly [string, string] {
  return [word, Array.from(word).toReversed().join('')]
}

/** A year since the programme began; o and l may stand for the digits they look like. */
function hasYear(typed: string, year: number): boolean {
  const digits = typed.replaceAll('o', '0').replaceAll('l', '1')
  const years = Array.from({ length: year - FIRST_YEAR + 1 }, (_, i) => String(FIRST_YEAR + i))
  return years.flatMap(bothWays).some((one) => digits.includes(one))
}

/** Small letters, digits and Han characters without what stands between them. */
function squeeze(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}@$!|+]/gu, '')
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  l: 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't',
}

/** As it is read when digits and signs stand for letters; i, l and 1 are one. */
function asLetters(plain: string): string {
  return Array.from(plain, (sign) => LOOKALIKES[sign] ?? sign).join('')
}

function standsAlone(password: string, word: string): boolean {
  return fold(password)
    .split(/[^a-z]+/)
    .includes(word)
}

/** What of a login, a name or a number may not come back: its parts, and pieces of the long ones. */
function partsOf(known: string): readonly string[] {
  const folded = fold(known)
  const parts = folded.match(/\p{Script=Han}+|[a-z]+|\d+/gu) ?? []
  const whole = folded.replace(/[^\p{L}\p{N}]/gu, '')
  return [whole, ...parts.flatMap(piecesOf)].filter(isTelling)
}

function piecesOf(part: string): readonly string[] {
  if (part.length <= PIECE) return [part]
  return Array.from({ length: part.length - PIECE + 1 }, (_, i) => part.slice(i, i + PIECE))
}

/** Two Han characters tell as much as three letters. */
function isTelling(part: string): boolean {
  return part.length >= (/\p{Script=Han}/u.test(part) ? 2 : SHORTEST_PART)
}
