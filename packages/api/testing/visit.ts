import type { Deps } from '../src/service/deps.ts'
import type { SignedIn } from '../src/service/identity/open-session.ts'
import { signIn, type SignInInput } from '../src/service/identity/sign-in.ts'
import type { Visit } from '../src/service/visit.ts'

/** A visit from one address with a browser that brings nothing along. */
export function visitFrom(network: string, brought: Partial<Visit> = {}): Visit {
  const userAgent = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
  return {
    requestId: 'test',
    network,
    userAgent,
    deviceToken: null,
    sessionToken: null,
    ...brought,
  }
}

/** Signs in where no second factor is asked for; throws where one is. */
export async function enter(deps: Deps, input: SignInInput): Promise<SignedIn> {
  const answer = await signIn(deps, input)
  if (answer.kind === 'second-factor') throw new Error('test: a second factor is asked for')
  return answer
}
