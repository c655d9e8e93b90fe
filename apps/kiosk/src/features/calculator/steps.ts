import type { Calculation } from '../../session/calculation.ts'

/** The questions of the calculator, in order. The last two are asked of whoever wants a home. */
export const STEPS = [
  'where',
  'structure',
  'area',
  'year',
  'decoration',
  'way',
  'when',
  'home-size',
  'home-kind',
] as const

export type Step = (typeof STEPS)[number]

const ANSWERS: Readonly<Record<Step, keyof Calculation>> = {
  where: 'zoneCode',
  structure: 'structure',
  area: 'area',
  year: 'buildYear',
  decoration: 'decoration',
  way: 'way',
  when: 'when',
  'home-size': 'homeArea',
  'home-kind': 'home',
}

/** The questions for this household. */
export function stepsOf({ way }: Calculation): readonly Step[] {
  return way === 'EXCHANGE' ? STEPS : STEPS.slice(0, 7)
}

/** The first question that is open; null when all are answered. */
export function openStep(calculation: Calculation): Step | null {
  return stepsOf(calculation).find((step) => calculation[ANSWERS[step]] === null) ?? null
}

/** Whether a text from an address is a question. */
export function isStep(text: unknown): text is Step {
  return STEPS.some((step) => step === text)
}
