import type { Deps } from '../src/service/deps.ts'
import {
  confirmSecondFactor,
  enrolSecondFactor,
} from '../src/service/identity/enrol-second-factor.ts'
import { actorOf } from './create-test-caller.ts'
import { codeOf } from './get-ready.ts'
import { TEST_PASSWORD } from './seed-households.ts'

/** Gives a test account a second factor; its secret in base 32, and its recovery codes. */
export async function enrolFactor(
  deps: Deps,
  login: string,
): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const actor = await actorOf(deps, login)
  const { secret } = await enrolSecondFactor(deps, actor, TEST_PASSWORD)
  const code = codeOf(secret, { at: Date.parse(deps.clock()) })
  const { codes } = await confirmSecondFactor(deps, actor, code)
  return { secret, codes }
}
