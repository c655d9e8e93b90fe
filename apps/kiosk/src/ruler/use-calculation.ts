import type { KioskRulebookSummary } from '@yichi/api/view/kiosk'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { t } from '../app/i18n.ts'
import { useShown } from '../app/shown.ts'
import { useRulebook } from '../queries/use-rulebook.ts'
import { useRulebooks } from '../queries/use-rulebooks.ts'
import type { Calculation } from '../session/calculation.ts'
import { useVisit } from '../session/visit.ts'
import { calculationFacts } from './calculation-facts.ts'
import type { CalculationGround } from './calculation-facts.ts'
import { announcementsOf, versionOn, zonePlace } from './pick-rulebook.ts'
import type { Announcement } from './pick-rulebook.ts'
import { readRulebook } from './read-rulebook.ts'
import type { ReadRulebook } from './read-rulebook.ts'
import { shanghaiDay } from './shanghai-day.ts'

export interface UseCalculationReturn {
  readonly announcements: ComputedRef<readonly Announcement[]>
  /** The version the household is settled with. */
  readonly summary: ComputedRef<KioskRulebookSummary | null>
  /** Null until it has come, and where its text is not the published one. */
  readonly read: ComputedRef<ReadRulebook | null>
  readonly today: ComputedRef<IsoDate | null>
  /** What everything else is computed on; null until the place is chosen and the rulebook is here. */
  readonly ground: ComputedRef<CalculationGround | null>
  /** Name of the zone. */
  readonly zoneName: ComputedRef<string | null>
  /** What would be settled for a choice that differs in some points. */
  factsWith: (change: Partial<Calculation>) => HouseholdFacts | null
  /** Whether the rulebooks are out of reach and none is kept. */
  readonly lost: ComputedRef<boolean>
}

/** The calculator's household with the rulebook of its zone. Nothing of it leaves this device. */
export function useCalculation(): UseCalculationReturn {
  const visit = useVisit()
  const list = useRulebooks()
  const announcements = computed(() => announcementsOf(list.snapshot.value?.view.rulebooks ?? []))
  const today = computed(() => shanghaiDay(list.snapshot.value?.view.dataAsOf ?? ''))
  const place = computed(() => zonePlace(announcements.value, visit.calculation.zoneCode))
  const summary = computed(() =>
    place.value === null || today.value === null
      ? null
      : versionOn(place.value.announcement, today.value),
  )
  const book = useRulebook(() => summary.value?.id ?? null)
  const read = computed(() => {
    const view = book.snapshot.value?.view
    return view === undefined ? null : readRulebook(view)
  })
  const ground = computed<CalculationGround | null>(() => {
    const rulebook = read.value?.genuine === true ? read.value.rulebook : null
    if (rulebook === null || place.value === null || today.value === null) return null
    return {
      rulebook: rulebook.source,
      location: place.value.location,
      today: today.value,
      names: { house: t('calculator.houseName'), home: t('calculator.homeName') },
    }
  })

  useShown(() => {
    const snapshot = book.snapshot.value ?? list.snapshot.value
    return snapshot === null
      ? null
      : { dataAsOf: snapshot.view.dataAsOf, fetchedAt: snapshot.fetchedAt }
  })

  return {
    announcements,
    summary,
    read,
    today,
    ground,
    zoneName: computed(() => place.value?.name ?? null),
    factsWith: (change) =>
      ground.value === null
        ? null
        : calculationFacts({ ...visit.calculation, ...change }, ground.value),
    lost: computed(() => list.snapshot.value === null && list.failing.value),
  }
}
