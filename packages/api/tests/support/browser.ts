import { publicRouter } from '../../src/router/public-router.ts'
import { staffRouter } from '../../src/router/staff-router.ts'
import { createCallerFactory } from '../../src/router/trpc.ts'
import { readSession } from '../../src/service/identity/read-session.ts'
import { readResident } from '../../src/service/resident-session.ts'
import type { TestDeps } from '../../testing/test-deps.ts'

type Slices = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<never>>>>>

/** One browser or lobby screen: it names procedures of either listener and keeps its cookies between calls. */
export class Browser {
  readonly deps: TestDeps
  readonly network: string
  token: string | null = null
  deviceToken: string | null = null

  constructor(deps: TestDeps, network: string) {
    this.deps = deps
    this.network = network
  }

  /** Calls a procedure by its name as whoever the cookie says; the answer is what the caller expects it to be. */
  async call<T>(procedure: string, input?: unknown): Promise<T> {
    const isStaff = Object.hasOwn(staffRouter._def.procedures, procedure)
    const context = await this.#context(isStaff)
    const caller = isStaff
      ? createCallerFactory(staffRouter)(context)
      : createCallerFactory(publicRouter)(context)
    const [slice = '', name = ''] = procedure.split('.')
    const run = (caller as unknown as Slices)[slice]?.[name]
    if (run === undefined) throw new Error(`no procedure ${procedure}`)
    return run(input)
  }

  async #context(isStaff: boolean) {
    const { deps, network, token, deviceToken } = this
    const arrival = { requestId: 'request-of-test', network }
    const isKnown = token !== null
    return {
      deps,
      actor: isKnown && isStaff ? await readSession(deps, token, arrival) : null,
      resident: isKnown && !isStaff ? await readResident(deps, token, arrival) : null,
      ...arrival,
      userAgent: 'Firefox',
      device: { token: deviceToken, set: (text: string) => (this.deviceToken = text) },
      cookie: {
        token,
        set: (text: string) => (this.token = text),
        clear: () => (this.token = null),
      },
    }
  }
}
