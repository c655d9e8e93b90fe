import { RecountReader } from '../../store/programme/recount-reader.ts'
import type { DayCount } from '../../store/programme/recount-reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { Deps } from '../deps.ts'

const COUNTERS = ['measured', 'signed', 'handedOver', 'monetary', 'signedFen', 'paidFen'] as const

/** One counter that is not what a full count gives. Households, agreements or fen, by its name. */
export interface CounterDifference {
  readonly zoneCode: string
  readonly day: string
  readonly counter: (typeof COUNTERS)[number]
  readonly kept: number
  readonly counted: number
}

/**
 * Counts all progress again from the star events and the payments, and gives back where the kept counters
 * differ: nothing, when all is right. Changes nothing. By zone and day.
 */
export function recountProgress(deps: Pick<Deps, 'db'>): Promise<CounterDifference[]> {
  return readSnapshot(deps.db, async (db) => {
    const reader = new RecountReader(db)
    const kept = keyed(await reader.counters())
    const counted = keyed(await reader.starEvents())
    for (const paid of await reader.payments()) {
      const key = keyOf(paid)
      counted.set(key, { ...counted.get(key), ...paid })
    }
    const keys = [...new Set([...kept.keys(), ...counted.keys()])].sort()
    return keys.flatMap((key) => differences(key, kept.get(key) ?? {}, counted.get(key) ?? {}))
  })
}

type Counted = Partial<DayCount>

const keyOf = ({ zoneCode, day }: Pick<DayCount, 'zoneCode' | 'day'>): string =>
  `${zoneCode} ${day}`

function keyed(
  rows: readonly (Counted & Pick<DayCount, 'zoneCode' | 'day'>)[],
): Map<string, Counted> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}

function differences(key: string, kept: Counted, counted: Counted): CounterDifference[] {
  const [zoneCode = '', day = ''] = key.split(' ')
  return COUNTERS.filter((counter) => (kept[counter] ?? 0) !== (counted[counter] ?? 0)).map(
    (counter) => ({
      zoneCode,
      day,
      counter,
      kept: kept[counter] ?? 0,
      counted: counted[counter] ?? 0,
    }),
  )
}
