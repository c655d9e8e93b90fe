import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isoDate } from '../../kernel/iso-date.ts'
import { countStars } from './count.ts'
import { starsOf } from './derive.ts'
import { STAR_EVENT_TYPES, type StarEvent } from './star-event.ts'

/** Keeps of random events those that can follow, as a service that refuses the others would. */
const histories = fc.array(fc.constantFrom(...STAR_EVENT_TYPES), { maxLength: 40 }).map((types) =>
  types.reduce<StarEvent[]>((kept, type, index) => {
    const events = [...kept, { type, on: addDays(isoDate('2017-03-20'), index) }]
    return starsOf(events).ok ? events : kept
  }, []),
)

test('whatever happened, measured ≥ signed ≥ handed over, and a replay gives the same stars', () => {
  fc.assert(
    fc.property(fc.array(histories, { maxLength: 12 }), (all) => {
      const households = all.flatMap((events) => {
        const derived = starsOf(events)
        expect(starsOf(structuredClone(events))).toEqual(derived)
        return derived.ok ? [derived.value] : []
      })
      const counts = countStars(households)
      expect(households).toHaveLength(all.length)
      expect(counts.measured).toBeGreaterThanOrEqual(counts.signed + counts.decided)
      expect(counts.signed).toBeGreaterThanOrEqual(counts.handedOver)
    }),
  )
})
