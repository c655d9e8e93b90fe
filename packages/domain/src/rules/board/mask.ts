import type { Brand } from '../../kernel/brand.ts'
import { COMPOUND_SURNAMES } from './compound-surnames.ts'

/** A name that went through `maskName`: the only kind of name a public row can hold. */
export type MaskedName = Brand<string, 'MaskedName'>

const STAR = '*'
/** The middle dots that names of several parts are written with. */
const PART_DOTS = /([·•・‧．])/u

const stars = (count: number) => STAR.repeat(count)

function maskPart(part: string): string {
  const [first = '', ...rest] = Array.from(part)
  return first + stars(rest.length)
}

function maskWhole(name: string): string {
  const letters = Array.from(name)
  if (letters.length <= 1) return stars(letters.length)
  const isCompound = letters.length > 2 && COMPOUND_SURNAMES.has(letters.slice(0, 2).join(''))
  const surname = letters.slice(0, isCompound ? 2 : 1)
  const given = letters.slice(surname.length)
  const last = given.length >= 2 ? (given.at(-1) ?? '') : STAR
  return surname.join('') + stars(given.length - 1) + last
}

/**
 * A name for a board: the surname (two characters when compound) and, of a longer given name, the last
 * character; the rest is starred. Names with a middle dot keep the first character of each part.
 *
 * @example maskName('欧阳建国') // 欧阳*国
 */
export function maskName(name: string): MaskedName {
  const pieces = name.trim().split(PART_DOTS)
  if (pieces.length === 1) return maskWhole(name.trim()) as MaskedName
  return pieces
    .map((piece) => (PART_DOTS.test(piece) ? piece : maskPart(piece)))
    .join('') as MaskedName
}

/** Whether a stored text is a masked name: masking it again changes nothing and hides something. */
export function isMaskedName(text: string): text is MaskedName {
  return text.includes(STAR) && maskName(text) === text
}

/** Keeps the ends of a number; of one that is too short for that, nothing. */
function maskMiddle(text: string, keep: { first: number; last: number; atLeast: number }): string {
  const letters = Array.from(text.trim())
  if (letters.length < keep.atLeast) return stars(letters.length)
  const hidden = letters.length - keep.first - keep.last
  return letters.slice(0, keep.first).join('') + stars(hidden) + letters.slice(-keep.last).join('')
}

/** An identity number: the province and prefecture digits and the last four; never the birth date. */
export function maskId(id: string): string {
  return maskMiddle(id, { first: 3, last: 4, atLeast: 18 })
}

/** A mobile number without its four middle digits. Other numbers are starred whole. */
export function maskPhone(phone: string): string {
  return maskMiddle(phone, { first: 3, last: 4, atLeast: 11 })
}

/** A bank account: the last four digits. */
export function maskBank(account: string): string {
  return maskMiddle(account, { first: 0, last: 4, atLeast: 9 })
}
