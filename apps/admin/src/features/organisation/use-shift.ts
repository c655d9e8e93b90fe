import type { UnitView } from '@yichi/api/view/organisation'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useToast } from '../../app/use-toast.ts'
import { useWords } from '../../app/words.ts'
import { useMoveUnit } from '../../queries/organisation.ts'

export interface UseShiftReturn {
  readonly canShift: ComputedRef<{ readonly up: boolean; readonly down: boolean }>
  /** Moves the unit so many places among those of its parent; −1 is one up. */
  readonly shift: (by: number) => Promise<void>
}

/** Moves a unit up and down among the open units beside it, one move at a time. */
export function useShift(
  unit: () => UnitView | undefined,
  units: () => readonly UnitView[],
): UseShiftReturn {
  const { t } = useI18n()
  const { failure } = useWords()
  const toast = useToast()
  const moving = useMoveUnit()

  const beside = computed(() =>
    units()
      .filter((one) => one.parentId === unit()?.parentId && one.closedOn === null)
      .toSorted((a, b) => a.position - b.position),
  )
  const place = computed(() => beside.value.findIndex(({ id }) => id === unit()?.id))
  const canShift = computed(() => ({
    up: place.value > 0,
    down: place.value >= 0 && place.value < beside.value.length - 1,
  }))

  async function shift(by: number): Promise<void> {
    const moved = unit()
    const next = place.value + by
    if (moved === undefined || moving.isPending.value || beside.value[next] === undefined) return
    const { id, version, parentId, name } = moved
    try {
      await moving.mutateAsync({ id, version, parentId, position: next + 1 })
      toast.done(t('organisation.movedTo', { name, place: next + 1, of: beside.value.length }))
    } catch (error) {
      toast.problem(failure(error))
    }
  }

  return { canShift, shift }
}
