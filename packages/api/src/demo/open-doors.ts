import { randomInt } from 'node:crypto'
import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { addMs } from '../observe/clock.ts'
import { accountPhone } from '../service/account-phone.ts'
import type { Deps } from '../service/deps.ts'
import type { People } from './people.ts'
import type { SeedProgress } from './progress.ts'

/** An account that can sign in, with the password made for this installation. */
export interface Door {
  readonly login: string
  readonly name: string
  readonly roles: readonly string[]
  readonly phone: string
  readonly password: string
}

// Without look-alikes: these are read off a screen and typed.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz'
const CAPITALS = 'ABCDEFGHJKMNPQRSTUVWXYZ'
const DIGITS = '23456789'
const ALL = `${LETTERS}${CAPITALS}${DIGITS}`
const LENGTH = 14

const draw = (from: string): string => from.charAt(randomInt(from.length))

/** Fourteen characters of three classes, from the system's randomness: 80 bits, never in the repository. */
function oneTimePassword(): string {
  const rest = Array.from({ length: LENGTH - 3 }, () => draw(ALL)).join('')
  return `${draw(LETTERS)}${draw(CAPITALS)}${draw(DIGITS)}${rest}`
}

/** Gives each door a password and a telephone number of this installation. */
export async function openDoors(
  deps: Deps,
  doors: People['doors'],
  onProgress: (progress: SeedProgress) => void,
): Promise<Door[]> {
  const opened: (Door & { readonly id: string; readonly hash: string })[] = []
  for (const { id, login, name, roles } of doors) {
    onProgress({ stage: 'doors', done: opened.length, total: doors.length })
    const password = oneTimePassword()
    const phone = `100${String(randomInt(100_000_000)).padStart(8, '0')}`
    opened.push({
      id,
      login,
      name,
      roles,
      phone,
      password,
      hash: await deps.passwords.hash(password),
    })
  }
  await deps.uow.run(async ({ tx }) => {
    for (const { id, phone, hash } of opened)
      await tx
        .updateTable('account')
        .set({
          password_hash: hash,
          password_set_at: deps.clock(),
          // Whoever set the county up has seen it: the person changes it first.
          must_change: 1,
          password_expires_at: addMs(deps.clock(), LIMITS.codes.demonstrationMs),
          ...accountPhone(deps, id, phone),
        })
        .where('id', '=', id)
        .execute()
  })
  return opened.map(({ login, name, roles, phone, password }) => ({
    login,
    name,
    roles,
    phone,
    password,
  }))
}
