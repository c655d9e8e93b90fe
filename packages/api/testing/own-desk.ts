import { assert } from '@yichi/domain/kernel/assert'
import { publicRouter } from '../src/router/public-router.ts'
import { createCallerFactory } from '../src/router/trpc.ts'
import { sealContext } from '../src/service/personal-field.ts'
import { readResident } from '../src/service/resident-session.ts'
import { createTestCaller } from './create-test-caller.ts'
import type { SmallWorld } from './seed-households.ts'
import type { TestDeps } from './test-deps.ts'

const createCaller = createCallerFactory(publicRouter)

/** Synthetic numbers of the owner that stands at the window. */
export const OWNER_PHONE = '13800001234'
export const OWNER_ID = '62102419800101123X'
export const OWN_PASSWORD = 'tian qi hao 86'

/** A lobby screen: it keeps the cookie of the residents' door as a browser does. */
export class OwnDesk {
  readonly deps: TestDeps
  /** The address of the screen. */
  network = '10.1.0.7'
  token: string | null = null

  constructor(deps: TestDeps) {
    this.deps = deps
  }

  /** A caller of the public procedures, with whoever the cookie says. */
  async caller() {
    const { deps, network } = this
    const arrival = { requestId: 'test', network }
    const resident = this.token === null ? null : await readResident(deps, this.token, arrival)
    const cookie = {
      token: this.token,
      set: (token: string) => {
        this.token = token
      },
      clear: () => {
        this.token = null
      },
    }
    const device = { token: null, set: () => undefined }
    const visitor = { ...arrival, userAgent: '', device }
    return createCaller({ deps, actor: null, resident, ...visitor, cookie })
  }

  async signIn(password: string, phone = OWNER_PHONE) {
    return (await this.caller()).own.signIn({ phone, password })
  }

  /** The signer opens the account; the code of the slip comes back. */
  async admit(householdCode: string, phone = OWNER_PHONE): Promise<string> {
    const signer = await createTestCaller(this.deps, 'signer')
    return (await signer.resident.admit({ householdCode, phone })).code
  }

  /** Admitted, signed in with the code, with a password of their own. */
  async settle(householdCode: string): Promise<void> {
    const code = await this.admit(householdCode)
    await this.signIn(code)
    await (await this.caller()).own.changePassword({ current: code, next: OWN_PASSWORD })
  }
}

/** Notes the owner's numbers in a household's file. */
export async function noteOwner(deps: TestDeps, world: SmallWorld, code: string): Promise<void> {
  const id = world.householdIds[code]
  assert(id !== undefined, 'test: no such household')
  await deps.uow.run(({ tx }) =>
    tx
      .updateTable('household')
      .set({
        phone_cipher: deps.cipher.seal(OWNER_PHONE, sealContext('household.phone', id)),
        owner_id_cipher: deps.cipher.seal(OWNER_ID, sealContext('household.owner-id', id)),
      })
      .where('id', '=', id)
      .execute(),
  )
}
