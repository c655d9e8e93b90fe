import { ok, refuse, type Result } from '../../kernel/result.ts'

export interface PayeeParty {
  readonly name: string
  /** Owner or tenant on the agreement, or holder of a notarised power of attorney. */
  readonly standing: 'owner' | 'tenant' | 'notarised-proxy'
}

/** Full-width letters and stray spaces are the bank's spelling, not another person. */
function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s·•・‧．]/gu, '')
}

/** Whether the account's holder is somebody the agreement pays. Anybody else is blocked, not warned about. */
export function checkPayeeName(
  accountName: string,
  parties: readonly PayeeParty[],
): Result<PayeeParty, 'name-mismatch'> {
  const wanted = plain(accountName)
  const party = parties.find((one) => wanted !== '' && plain(one.name) === wanted)
  return party === undefined ? refuse('name-mismatch') : ok(party)
}
