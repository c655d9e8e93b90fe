import { compareOptions } from '@yichi/domain/cases/settlement/compare-options'
import type { ComparedOption, Comparison } from '@yichi/domain/cases/settlement/comparison'
import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useVisit } from '../session/visit.ts'
import { homeOf } from './calculation-facts.ts'
import { useCalculation } from './use-calculation.ts'
import type { UseCalculationReturn } from './use-calculation.ts'

export interface UseEstimateReturn extends UseCalculationReturn {
  /** The three ways side by side; null while something is open. */
  readonly comparison: ComputedRef<Comparison | null>
  /** The way that was chosen. */
  readonly option: ComputedRef<ComparedOption | null>
}

/** What the calculator's household comes to, by each way to settle, with the home chosen or entitled to. */
export function useEstimate(): UseEstimateReturn {
  const visit = useVisit()
  const calculation = useCalculation()

  const comparison = computed(() => {
    const facts = calculation.factsWith({})
    const rulebook = calculation.read.value?.rulebook ?? null
    const ground = calculation.ground.value
    if (facts === null || rulebook === null || ground === null) return null
    return compareOptions(facts, rulebook, [[homeOf(visit.calculation, ground)]])
  })
  const option = computed(
    () => comparison.value?.options.find(({ kind }) => kind === visit.calculation.way) ?? null,
  )
  return { ...calculation, comparison, option }
}
