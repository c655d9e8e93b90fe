import type { KioskBoardView } from '@yichi/api/view/kiosk'
import type { BoardNo, PostingSummary } from '@yichi/api/view/posting'
import { inject, shallowReactive } from 'vue'
import type { InjectionKey } from 'vue'
import { NOTHING_CHOSEN } from './calculation.ts'
import type { Calculation } from './calculation.ts'

/** Which rows of a board somebody has asked to see. */
export interface BoardFilter {
  readonly zoneCode: string | null
  readonly building: string | null
  /** Digits keyed in, without the dash. */
  readonly household: string
}

export type BoardRowView = KioskBoardView['rows'][number]

/** A row somebody opened, with the posting it stands in and the age of both. */
export interface OpenRow {
  readonly row: BoardRowView
  readonly posting: PostingSummary | null
  readonly dataAsOf: string
  /** Monotonic milliseconds. */
  readonly fetchedAt: number
}

/** All that one visitor has chosen. It lives in memory alone and ends with the visit. */
export interface Visit {
  board: BoardNo
  filter: BoardFilter
  /** Page of rows as the visitor counts them, from 1. */
  page: number
  open: OpenRow | null
  /** The rulebook somebody turned to; the one in force while it is null. */
  rulebookId: string | null
  calculation: Calculation
  /** Addresses to go back through, the last one first to go to. */
  trail: readonly string[]
  largeText: boolean
  /** Something private is on show: it is put away sooner. */
  isPrivate: boolean
}

export const NO_FILTER: BoardFilter = { zoneCode: null, building: null, household: '' }

function emptyVisit(): Visit {
  return {
    board: 1,
    filter: NO_FILTER,
    page: 1,
    open: null,
    rulebookId: null,
    calculation: NOTHING_CHOSEN,
    trail: [],
    largeText: false,
    isPrivate: false,
  }
}

export function createVisit(): Visit {
  return shallowReactive(emptyVisit())
}

/** Forgets everything, for whoever comes next. */
export function endVisit(visit: Visit): void {
  Object.assign(visit, emptyVisit())
}

/** Opens a board from its first page, without a filter. */
export function openBoard(visit: Visit, board: BoardNo): void {
  Object.assign(visit, { board, filter: NO_FILTER, page: 1, open: null })
}

/** Narrows the board and starts at its first page again. */
export function narrow(visit: Visit, filter: Partial<BoardFilter>): void {
  Object.assign(visit, { filter: { ...NO_FILTER, ...filter }, page: 1, open: null })
}

export const VISIT: InjectionKey<Visit> = Symbol('visit')

export function useVisit(): Visit {
  const visit = inject(VISIT)
  if (visit === undefined) throw new Error('kiosk: no visit was provided')
  return visit
}

/** Digits of a household code as they are read: `03-0042`. */
export function codeText(digits: string): string {
  return digits.length > 2 ? `${digits.slice(0, 2)}-${digits.slice(2)}` : digits
}
