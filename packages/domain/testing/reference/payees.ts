import type { Charge, CoOwner, HouseholdFacts } from '../../src/facts/household-facts.ts'
import { least, plain, rhu, total } from './arithmetic.ts'
import type { ReferencePayee } from './answer.ts'
import type { Book } from './book.ts'

interface Hand {
  readonly id: string
  readonly kind: string
  paid: bigint
  readonly held: boolean
}

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
function splitByShare(net: bigint, owners: readonly CoOwner[]): Hand[] {
  const rows = owners.map((owner, order) => {
    const product = net * BigInt(owner.num)
    const den = BigInt(owner.den)
    return { owner, order, whole: product / den, rest: product % den, den }
  })
  const byRest = [...rows].sort((a, b) => {
    const difference = b.rest * a.den - a.rest * b.den
    return difference === 0n ? a.order - b.order : difference > 0n ? 1 : -1
  })
  const spare = Number(net - total(rows.map((row) => row.whole)))
  const lucky = new Set(byRest.slice(0, spare))
  return rows.map((row) => ({
    id: row.owner.id,
    kind: 'CO_OWNER',
    paid: row.whole + (lucky.has(row) ? 1n : 0n),
    held: row.owner.disputed === true,
  }))
}

function blockCharges(charges: readonly Charge[], owners: readonly Hand[]): string[] {
  return charges.flatMap(({ on }) => {
    const named = on === undefined ? owners : owners.filter((owner) => owner.id === on)
    if (named.length !== 1) return ['CHARGE_NEEDS_CO_OWNER']
    return named[0]?.held === true ? ['CHARGE_ON_DISPUTED_SHARE'] : []
  })
}

/** Creditors first, in order of priority, each out of the share that the charge is on; owners get what is left. */
function afterCreditors(charges: readonly Charge[], owners: readonly Hand[]): Hand[] {
  const creditors = charges.map((charge): Hand => {
    const owner = owners.find(({ id }) => charge.on === undefined || id === charge.on)
    const left = owner?.paid ?? 0n
    const paid = charge.amountFen === null ? left : least(left, BigInt(charge.amountFen))
    if (owner !== undefined) owner.paid -= paid
    const kind = charge.kind === 'MORTGAGE' ? 'MORTGAGEE' : 'COURT'
    return { id: charge.id, kind, paid, held: charge.kind === 'MORTGAGE' && charge.due === false }
  })
  return [...creditors, ...owners]
}

function shown(hands: readonly Hand[], withKind: boolean): ReferencePayee[] {
  return hands.map(({ id, kind, paid, held }) => ({
    id,
    ...(withKind && { kind }),
    amountFen: plain(paid),
    hold: held ? 'ESCROW' : null,
  }))
}

/** Who receives the net besides the household itself, `null` when nobody; or the reasons why nobody can. */
export function referencePayees(
  facts: HouseholdFacts,
  money: { readonly net: bigint; readonly tenancyValue: bigint; readonly unit: bigint },
  book: Book,
): readonly ReferencePayee[] | null | { readonly blocked: readonly string[] } {
  const { net, tenancyValue, unit } = money
  if (facts.ownership === 'PUBLIC_TENANT') {
    const share = 10_000n - book.int('publicHousing', 'tenantBp')
    const unitPaid = rhu(rhu(tenancyValue * share, 10_000n), unit) * unit
    if (net < unitPaid) return { blocked: ['TENANT_SHARE_NEGATIVE'] }
    const owner = { id: 'OWNER_UNIT', kind: 'OWNER_UNIT', paid: unitPaid, held: false }
    return shown([owner, { ...owner, id: 'TENANT', paid: net - unitPaid }], false)
  }
  const { coOwners = [], charges = [] } = facts
  const [shared, charged] = [coOwners.length > 0, charges.length > 0]
  const blocked = [
    ...(shared && net < 0n ? ['CO_OWNERS_COLLECT_JOINTLY'] : []),
    ...(charged && net <= 0n ? ['CHARGE_WITHOUT_NET'] : []),
  ]
  if (blocked.length > 0) return { blocked }
  if (net === 0n || !(shared || charged)) return null
  const alone = { id: 'OWNER', kind: 'OWNER', paid: net, held: false }
  const owners = shared ? splitByShare(net, coOwners) : [alone]
  const unclear = blockCharges(charges, owners)
  if (unclear.length > 0) return { blocked: unclear }
  return shown(afterCreditors(charges, owners), charged)
}
