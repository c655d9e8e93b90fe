import { LIMITS } from '@yichi/domain/rules/identity/limits'
import type { Db } from '../db/database.ts'
import { addMs, shanghaiDay } from '../observe/clock.ts'
import type { Deps } from '../service/deps.ts'
import { sealContext } from '../service/personal-field.ts'
import { admitResident } from '../service/resident/admit-resident.ts'
import { IdentityReader } from '../store/identity/reader.ts'

/** A household that may open its own file at the lobby screen, with the code of its slip. */
export interface ResidentDoor {
  readonly householdCode: string
  readonly name: string
  readonly phone: string
  readonly code: string
}

/** One household for each number of stars. */
const STARS = [3, 2, 1] as const

/** Has a signer admit the first household of each kind, by the phone in its file. Its code is good for longer. */
export async function openResidents(deps: Deps, signerLogin: string): Promise<ResidentDoor[]> {
  const identity = new IdentityReader(deps.db)
  const signer = await identity.findByLogin(signerLogin)
  if (signer === undefined) return []
  const roles = await identity.rolesOf(signer.id, shanghaiDay(deps.clock()))
  const actor = { accountId: signer.id, login: signerLogin, name: signer.name, roles, via: null }
  const opened: ResidentDoor[] = []
  for (const stars of STARS) {
    const household = await firstWith(deps.db, stars)
    if (household === undefined || household.phone === null) continue
    const phone = deps.cipher.open(household.phone, sealContext('household.phone', household.id))
    const { code: householdCode, name } = household
    const { code } = await admitResident(deps, actor, { householdCode, phone })
    opened.push({ householdCode, name, phone, code })
  }
  await keepOpen(deps)
  return opened
}

/** The demonstration's codes live as long as its passwords. */
async function keepOpen(deps: Deps): Promise<void> {
  await deps.uow.run(({ tx }) =>
    tx
      .updateTable('resident')
      .set({ code_expires_at: addMs(deps.clock(), LIMITS.codes.demonstrationMs) })
      .where('code_expires_at', 'is not', null)
      .execute(),
  )
}

function firstWith(db: Db, stars: number) {
  return db
    .selectFrom('household')
    .select(['id', 'code', 'owner_name as name', 'phone_cipher as phone'])
    .where('stars', '=', stars)
    .orderBy('code', 'desc')
    .limit(1)
    .executeTakeFirst()
}
