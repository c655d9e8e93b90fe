import { strict as assert } from 'node:assert'
import type { Deps } from '@yichi/api/service/deps'
import { createAccount } from '@yichi/api/service/identity/create-account'
import { createStaffListener } from '@yichi/api/server/staff-listener'

/** One knock by a stranger who names an account that is there, or one that is not. */
export interface Knock {
  readonly kind: 'known' | 'unknown'
  readonly i: number
}

export interface Door {
  readonly name: string
  readonly path: string
  /** Of each kind. */
  readonly samples: number
  readonly status: number
  readonly input: (knock: Knock, unitId: string) => unknown
}

const PASSWORD = 'Turm-kupfer-Wachs-Dach'
const HEADERS = {
  'content-type': 'application/json',
  'x-yichi': '1',
  'sec-fetch-site': 'same-origin',
}

const loginOf = ({ kind, i }: Knock): string => `${kind}-${i}`

/** Every door that somebody may knock at who has no account. */
export const DOORS: readonly Door[] = [
  {
    name: 'enumeration',
    path: 'identity.signIn',
    samples: 300,
    status: 422,
    input: (knock) => ({ by: 'account', login: loginOf(knock), password: 'wrong' }),
  },
  {
    name: 'request-reset',
    path: 'identity.requestReset',
    samples: 150,
    status: 200,
    input: (knock) => ({ by: 'account', login: loginOf(knock) }),
  },
  {
    name: 'register',
    path: 'identity.register',
    // No more may wait than two hundred.
    samples: 150,
    status: 200,
    input: (knock, unitId) => {
      const phone = `139${String(knock.i).padStart(8, '0')}`
      return { login: loginOf(knock), name: '王强', phone, password: PASSWORD, unitId }
    },
  },
]

/** Knocks over HTTP, each time from a network of its own so that no lock answers instead. */
export type KnockAt = (door: Door, knock: Knock) => Promise<void>

/** A county with an office and so many accounts that a stranger may know of, and its staff listener. */
export async function openCounty(deps: Deps, accounts: number): Promise<KnockAt> {
  const passwordHash = await deps.passwords.hash('the password of nobody')
  await deps.uow.run(async ({ tx }) => {
    const roles = [{ role: 'reviewer' as const, zoneId: null }]
    const first = { login: 'reviewer', name: '审核员', phone: null, passwordHash, roles }
    await createAccount(deps, tx, first)
    for (let i = 0; i < accounts; i += 1) {
      const account = { login: `known-${i}`, name: `账号${i}`, phone: null, passwordHash }
      await createAccount(deps, tx, { ...account, roles: [] })
    }
  })
  const units = deps.db.selectFrom('organisation_unit').select('id').where('kind', '=', 'office')
  const { id: unitId } = await units.executeTakeFirstOrThrow()
  const listener = await createStaffListener(deps, { dist: null, tls: false })
  return async ({ path, status, input }, knock) => {
    const { statusCode, body } = await listener.inject({
      method: 'POST',
      url: `/trpc/${path}`,
      headers: HEADERS,
      remoteAddress: `10.${Math.floor(knock.i / 250)}.${knock.i % 250}.1`,
      payload: JSON.stringify(input(knock, unitId)),
    })
    assert.equal(statusCode, status, body)
  }
}
