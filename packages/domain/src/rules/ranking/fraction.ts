import { assert } from '../../kernel/assert.ts'

/** An exact rational in lowest terms, the denominator positive. */
export interface Fraction {
  readonly num: bigint
  readonly den: bigint
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** `num ÷ den` in lowest terms. The denominator must not be zero. */
export function fraction(num: bigint | number, den: bigint | number = 1n): Fraction {
  const [n, d] = [BigInt(num), BigInt(den)]
  assert(d !== 0n, 'fraction: division by zero')
  const [top, bottom] = d < 0n ? [-n, -d] : [n, d]
  const common = gcd(top, bottom)
  return common <= 1n ? { num: top, den: bottom } : { num: top / common, den: bottom / common }
}

export const ZERO = fraction(0)

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den)
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den - b.num * a.den, a.den * b.den)
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den)
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The largest integer not above the fraction. */
export function floor(a: Fraction): bigint {
  const quotient = a.num / a.den
  return a.num < 0n && quotient * a.den !== a.num ? quotient - 1n : quotient
}

/** `num/den`, the denominator always written: `100/1`. */
export function toExact(a: Fraction): string {
  return `${a.num}/${a.den}`
}

/** Two decimals, half away from zero: `60.26`. */
export function toDecimal(a: Fraction): string {
  const magnitude = a.num < 0n ? -a.num : a.num
  const hundredths = (magnitude * 200n + a.den) / (a.den * 2n)
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
  return a.num < 0n && hundredths > 0n ? `-${text}` : text
}
