import { HEAVY_LIMITS } from '@yichi/domain/rules/identity/edge-limits'

/** Lets heavy work wait its turn. */
export interface HeavyLine {
  /** Runs the job when there is room for this person; null when the line is too long or the wait was. */
  run<T>(person: string, job: () => Promise<T>): Promise<{ readonly done: T } | null>
}

interface Waiting {
  readonly person: string
  readonly begin: () => void
}

type HeavyLimits = Readonly<Record<keyof typeof HEAVY_LIMITS, number>>

/** At most so many jobs at once, and of one person; first come, first served among those who may. */
export function createHeavyLine(limits: HeavyLimits = HEAVY_LIMITS): HeavyLine {
  const running = new Map<string, number>()
  const line: Waiting[] = []
  let count = 0

  const mayBegin = (person: string): boolean =>
    count < limits.atOnce && (running.get(person) ?? 0) < limits.perPerson

  const begin = (person: string): void => {
    count += 1
    running.set(person, (running.get(person) ?? 0) + 1)
  }

  const end = (person: string): void => {
    count -= 1
    const left = (running.get(person) ?? 1) - 1
    if (left === 0) running.delete(person)
    else running.set(person, left)
    const at = line.findIndex((next) => mayBegin(next.person))
    line.splice(at, at === -1 ? 0 : 1)[0]?.begin()
  }

  const waitForTurn = (person: string): Promise<boolean> =>
    new Promise((resolve) => {
      const mine: Waiting = {
        person,
        begin: () => {
          clearTimeout(timer)
          begin(person)
          resolve(true)
        },
      }
      const timer = setTimeout(() => {
        line.splice(line.indexOf(mine), 1)
        resolve(false)
      }, limits.waitSeconds * 1000)
      line.push(mine)
    })

  return {
    async run(person, job) {
      if (mayBegin(person)) begin(person)
      else if (line.length >= limits.waiting || !(await waitForTurn(person))) return null
      try {
        return { done: await job() }
      } finally {
        end(person)
      }
    },
  }
}
