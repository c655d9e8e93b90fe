import type { AccountName } from '@yichi/domain/rules/ledger/entry'

const BY_HOUSEHOLD = ['commitment', 'payable', 'paid', 'swap-receivable']

/** Whether an account is kept apart for each household. */
export function belongsToHousehold(account: AccountName): boolean {
  return BY_HOUSEHOLD.some((name) => account.startsWith(`${name}:`))
}

/** One account for all households, told apart by the entry's household; one account a source. */
export function accountIdOf(account: AccountName): string {
  return belongsToHousehold(account) ? account.slice(0, account.indexOf(':')) : account
}

/** What an account is, for reports: all sources are of one kind. */
export function kindOf(accountId: string): string {
  return accountId.startsWith('source:') ? 'source' : accountId
}
