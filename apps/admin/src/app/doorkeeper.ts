import { readonly, shallowRef } from 'vue'
import type { Chance } from './second-chance.ts'

/** What the person is asked for at the moment, over whatever page they are on; null for nothing. */
const asked = shallowRef<Chance | null>(null)
let waiting: Promise<boolean> | null = null
let answer: (given: boolean) => void = () => undefined

export const askedFor = readonly(asked)

/** Asks once, however many calls wait for the answer. */
export function askPerson(chance: Chance): Promise<boolean> {
  if (waiting !== null) return waiting
  asked.value = chance
  waiting = new Promise<boolean>((resolve) => {
    answer = resolve
  }).finally(() => {
    waiting = null
    asked.value = null
  })
  return waiting
}

/** The person has done what they were asked for, or does not want to. */
export function answerPerson(given: boolean): void {
  answer(given)
}
