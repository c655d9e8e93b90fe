import { useGo } from '../../app/use-go.ts'
import { NOTHING_CHOSEN } from '../../session/calculation.ts'
import type { Calculation } from '../../session/calculation.ts'
import { useVisit } from '../../session/visit.ts'
import { openStep } from './steps.ts'

export interface UseStepsReturn {
  /** Notes an answer and goes on: to the next open question, or to the estimate. */
  answer: (change: Partial<Calculation>) => void
  /** Notes the zone; in a zone of other rules the answers that hang on them are asked again. */
  answerZone: (zoneCode: string, sameRules: boolean) => void
}

const KEPT = ['area', 'buildYear', 'roughYear', 'way', 'homeArea'] as const

/** The way through the questions. */
export function useSteps(): UseStepsReturn {
  const visit = useVisit()
  const { go, backTo } = useGo()

  function answer(change: Partial<Calculation>): void {
    visit.calculation = { ...visit.calculation, ...change }
    const open = openStep(visit.calculation)
    if (open !== null) go(`/calculator/${open}`)
    else if (visit.trail.includes('/estimate')) backTo('/estimate')
    else go('/estimate')
  }

  function answerZone(zoneCode: string, sameRules: boolean): void {
    if (sameRules) {
      answer({ zoneCode })
      return
    }
    const kept = Object.fromEntries(KEPT.map((key) => [key, visit.calculation[key]]))
    answer({ ...NOTHING_CHOSEN, ...kept, zoneCode })
  }

  return { answer, answerZone }
}
