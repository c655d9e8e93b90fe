import { LIMITS } from '@yichi/domain/rules/identity/limits'
import type { Tx } from '../../db/database.ts'
import { addMs, type Instant } from '../../observe/clock.ts'
import { sha256Hex } from '../../observe/hash.ts'
import { CredentialReader } from '../../store/identity/credential-reader.ts'
import { CredentialWriter } from '../../store/identity/credential-writer.ts'
import type { Deps } from '../deps.ts'
import { newToken, tokenDigest } from '../token.ts'

/** The browser as the account knows it; null for one it never signed in with. */
export async function findDevice(
  deps: Deps,
  accountId: string | null,
  deviceToken: string | null,
): Promise<string | null> {
  const digest = deviceToken === null ? null : tokenDigest(deviceToken)
  if (digest === null) return null
  const reader = new CredentialReader(deps.db)
  return (await reader.findDevice(accountId ?? '', digest, deps.clock()))?.id ?? null
}

export interface KnownDevice {
  readonly id: string
  /** For the cookie; null when the browser keeps the one it has. */
  readonly newToken: string | null
}

/**
 * Makes the browser known to the account. A browser that was not gets a new cookie, whatever it brought along: a
 * planted one never becomes known. To the other accounts of that browser it is known under the new one, too.
 */
export async function knowDevice(
  deps: Deps,
  tx: Tx,
  { accountId, deviceToken }: { readonly accountId: string; readonly deviceToken: string | null },
): Promise<KnownDevice> {
  const now: Instant = deps.clock()
  const writer = new CredentialWriter(tx)
  const brought = deviceToken === null ? null : tokenDigest(deviceToken)
  const expires = addMs(now, LIMITS.devices.knownMs)
  const known = brought === null ? undefined : await writer.findDevice(accountId, brought, now)
  if (known !== undefined) {
    await writer.touchDevice(known.id, { seen: now, expires })
    return { id: known.id, newToken: null }
  }
  const token = newToken()
  const digest = sha256Hex(token)
  if (brought !== null) await writer.renameDevice(brought, digest)
  const id = deps.ids()
  await writer.addDevice({
    id,
    account_id: accountId,
    token_sha256: digest,
    created_at: now,
    last_seen_at: now,
    expires_at: expires,
  })
  return { id, newToken: token }
}
