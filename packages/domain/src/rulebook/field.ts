import { MAX_AMOUNT_FEN, MAX_MONTHS, MAX_RATE_FEN } from '../facts/limits.ts'
import type { ParameterField, ParameterUnit } from './section.ts'

/*
 * One maker for each kind of parameter, with the bounds it has everywhere; `more` narrows or marks it.
 */

type More = Omit<ParameterField, 'key' | 'unit'>
type Maker = (key: string, more?: More) => ParameterField

const MAX_DAY = 3650

function bounded(unit: ParameterUnit, max: number): Maker {
  return (key, more = {}) => ({ key, unit, min: 0, max, ...more })
}

function plain(unit: ParameterUnit): Maker {
  return (key, more = {}) => ({ key, unit, ...more })
}

/** Fen for each of something. */
export const perSquareMetre = bounded('fen/m2', MAX_RATE_FEN)
export const perSquareMetreMonth = bounded('fen/m2-month', MAX_RATE_FEN)
export const perUnit = bounded('fen/unit', MAX_RATE_FEN)
export const perMonth = bounded('fen/month', MAX_AMOUNT_FEN)
export const perMove = bounded('fen/move', MAX_AMOUNT_FEN)

/** A fixed sum in fen. */
export const sum = bounded('fen', MAX_AMOUNT_FEN)

/** 0.01 m². */
export const area = bounded('area', 1_000_000)

/** A share from nothing to the whole, basis points. */
export const share = bounded('bp', 10_000)

export const days = bounded('day', MAX_DAY)
export const months = bounded('month', MAX_MONTHS)
export const years = bounded('year', 200)
export const times = bounded('times', 10)
export const factor = bounded('factor', 10)

export const date = plain('date')
export const text = plain('text')
export const quantityUnit = plain('quantity-unit')
export const category = plain('category')
export const flag = plain('flag')
