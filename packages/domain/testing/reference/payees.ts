import type { CoOwner, HouseholdFacts } from '../../src/facts/household-facts.ts'
import { plain, rhu, total } from './arithmetic.ts'
import type { ReferencePayee } from './answer.ts'
import type { Book } from './book.ts'

/** Whether the shares are exactly one whole. */
export function sharesAreWhole(owners: readonly CoOwner[]): boolean {
  let [num, den] = [0n, 1n]
  for (const owner of owners) {
    num = num * BigInt(owner.den) + BigInt(owner.num) * den
    den *= BigInt(owner.den)
  }
  return num === den
}

/** Largest remainder: everybody the whole fen, then one more by the size of the rest, then by certificate order. */
function splitByShare(net: bigint, owners: readonly CoOwner[]): ReferencePayee[] {
  const rows = owners.map((owner, order) => {
    const product = net * BigInt(owner.num)
    const den = BigInt(owner.den)
    return { owner, order, paid: product / den, rest: product % den, den }
  })
  const byRest = [...rows].sort((a, b) => {
    const difference = b.rest * a.den - a.rest * b.den
    return difference === 0n ? a.order - b.order : difference > 0n ? 1 : -1
  })
  let spare = net - total(rows.map((row) => row.paid))
  for (const row of byRest) {
    if (spare === 0n) break
    row.paid += 1n
    spare -= 1n
  }
  return rows.map(({ owner, paid }) => ({
    id: owner.id,
    amountFen: plain(paid),
    hold: owner.disputed === true ? 'ESCROW' : null,
  }))
}

/** What the net's receivers are, besides the household itself; reasons when there can be none. */
export function referencePayees(
  facts: HouseholdFacts,
  money: { readonly net: bigint; readonly tenancyValue: bigint; readonly unit: bigint },
  book: Book,
): ReferencePayee[] | null | string {
  const { net, tenancyValue, unit } = money
  if (facts.ownership === 'PUBLIC_TENANT') {
    const share = 10_000n - book.int('publicHousing', 'tenantBp')
    const owner = rhu(rhu(tenancyValue * share, 10_000n), unit) * unit
    if (net < owner) return 'TENANT_SHARE_NEGATIVE'
    return [
      { id: 'OWNER_UNIT', amountFen: plain(owner), hold: null },
      { id: 'TENANT', amountFen: plain(net - owner), hold: null },
    ]
  }
  const owners = facts.coOwners ?? []
  if (owners.length === 0 || net === 0n) return null
  return net < 0n ? 'CO_OWNERS_COLLECT_JOINTLY' : splitByShare(net, owners)
}
