import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { addMs } from '../../observe/clock.ts'
import { sha256Hex } from '../../observe/hash.ts'
import { ResidentWriter } from '../../store/resident/writer.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'

export interface AttemptedBy {
  /** The address of the screen. */
  readonly network: string
  /** The blind index of the phone that was keyed in, whether there is such an account or not. */
  readonly personIndex: string
}

/**
 * Counts an attempt before it is made, so that many at once do not slip through, and returns the id under which it
 * is taken back when it succeeds. Refuses with `too-many-attempts`, for known and unknown numbers alike.
 */
export function beginAttempt(deps: Deps, { network, personIndex }: AttemptedBy): Promise<string> {
  const screenSha256 = sha256Hex(network)
  return deps.uow.run(async ({ tx }) => {
    const now = deps.clock()
    const residents = new ResidentWriter(tx)
    const { device: screen, person } = LIMITS.ownFile
    await residents.dropAttemptsBefore(addMs(now, -person.windowMs))
    const since = { screen: addMs(now, -screen.windowMs), person: addMs(now, -person.windowMs) }
    const counts = await residents.countAttempts({ screenSha256, personIndex }, since)
    if (counts.screen >= screen.most || counts.person >= person.most) {
      throw new RefusalError('too-many-attempts')
    }
    const id = deps.ids()
    const attempt = { id, at: now, screen_sha256: screenSha256, person_index: personIndex }
    await residents.addAttempt(attempt)
    return id
  })
}
