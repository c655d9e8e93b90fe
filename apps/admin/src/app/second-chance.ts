import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AnyTRPCRouter } from '@trpc/server'
import { readFailure } from './refusal.ts'

/** What a person can do so that a refused call is answered after all. */
export type Chance = 'prove' | 'sign-in'

export interface SecondChanceOptions {
  /** Asks the person; true once they have done it. */
  readonly ask: (chance: Chance) => Promise<boolean>
}

/** Calls that are part of getting in: asking for them again would go round in circles. */
const NEVER = /^identity\.(?!renewRecoveryCodes|sessions|endSession|endOtherSessions)/

function chanceOf(path: string, error: unknown): Chance | null {
  if (NEVER.test(path)) return null
  const failure = readFailure(error)
  if (failure.kind !== 'refusal') return null
  if (failure.code === 'step-up-required') return 'prove'
  return failure.code === 'sign-in-required' ? 'sign-in' : null
}

/**
 * A call that is refused because the session is over or its proof too old is made once more after the person has
 * signed in or confirmed that it is them; whoever called never learns of it. Refused as it was when they do not.
 */
export function secondChance<Router extends AnyTRPCRouter>({
  ask,
}: SecondChanceOptions): TRPCLink<Router> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        let leave = (): void => undefined
        let isLeft = false
        const call = (isFirst: boolean): void => {
          const asked = next(op).subscribe({
            next: (value) => {
              observer.next(value)
            },
            complete: () => {
              observer.complete()
            },
            error: (error) => {
              const chance = isFirst ? chanceOf(op.path, error) : null
              if (chance === null) observer.error(error)
              else
                void ask(chance).then((given) => {
                  if (given && !isLeft) call(false)
                  else observer.error(error)
                })
            },
          })
          leave = () => {
            asked.unsubscribe()
          }
        }
        call(true)
        return () => {
          isLeft = true
          leave()
        }
      })
}
