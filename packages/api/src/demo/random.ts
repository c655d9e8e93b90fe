import { mulberry32 } from '../observe/mulberry32.ts'

/** A seeded source of chance: the same seed gives the same county on every machine. */
export interface Chance {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  next(): number
  /** A whole number from `from` to `to`, both inclusive. */
  whole(from: number, to: number): number
  /** One of the list. */
  pick<T>(list: readonly T[]): T
  /** True in that share of the draws. */
  happens(share: number): boolean
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[]
}

/** FNV-1a over UTF-16 code units: turns a seed of any text into 32 bits. */
function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Chance from a seed of any text. */
export function chanceFrom(seed: string): Chance {
  const draw = mulberry32(hash32(seed))
  const next = (): number => draw() / 4_294_967_296
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    pick: (list) => {
      const chosen = list[whole(0, list.length - 1)]
      if (chosen === undefined) throw new RangeError('random: nothing to pick from')
      return chosen
    },
    happens: (share) => next() < share,
    shuffle: (list) => {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = whole(0, i)
        const [a, b] = [copy[i], copy[j]]
        if (a !== undefined && b !== undefined) [copy[i], copy[j]] = [b, a]
      }
      return copy
    },
  }
}
