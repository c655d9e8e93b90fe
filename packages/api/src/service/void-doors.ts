import type { Tx } from '../db/database.ts'
import { CredentialWriter } from '../store/identity/credential-writer.ts'

/** Makes worthless what could still open an account's door: its codes, begun sign-ins and known browsers. */
export async function voidDoors(tx: Tx, accountId: string): Promise<void> {
  const credentials = new CredentialWriter(tx)
  for (const kind of ['reset', 'ticket'] as const) await credentials.voidCodes(kind, accountId)
  await credentials.forgetDevices(accountId)
}
