/** Who is paid, with the last digits of the account where there is one and the reader sees it. */
export function payeeWithAccount(of: {
  readonly payeeName: string
  readonly bankLast4: string | null
}): string {
  return of.bankLast4 === null ? of.payeeName : `${of.payeeName} · **** ${of.bankLast4}`
}
