import { addDays, isoDate } from '@yichi/domain/kernel/iso-date'
import type { EventFilter } from '../../store/audit/search-reader.ts'

/** Which events are asked for. Days are those of the county, the last one included. */
export interface SearchInput {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly action?: string | undefined
  readonly login?: string | undefined
  readonly householdCode?: string | undefined
  readonly result?: 'done' | 'refused' | undefined
  readonly kind?: string | undefined
}

/** The instant at which a legal day begins in Shanghai. */
const startOf = (day: string): string => `${addDays(isoDate(day), -1)}T16:00:00.000Z`

export function eventFilter({ from, to, ...rest }: SearchInput): EventFilter {
  return {
    ...rest,
    fromAt: from === undefined ? undefined : startOf(from),
    untilAt: to === undefined ? undefined : startOf(addDays(isoDate(to), 1)),
  }
}
