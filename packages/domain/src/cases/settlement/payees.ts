import type { Blocked } from '../../facts/block-code.ts'
import type { CoOwner } from '../../facts/household-facts.ts'
import type { SheetPayee } from '../../facts/settlement-sheet.ts'
import { assert } from '../../kernel/assert.ts'
import { refuse, ok, type Result } from '../../kernel/result.ts'
import { allocate } from '../../money/allocate.ts'
import { subtractFen, sumFen, type Fen } from '../../money/fen.ts'
import { mulDivHalfUp } from '../../money/mul-div.ts'
import { roundTo } from '../../money/round-to.ts'
import type { PinnedRulebook } from '../../rulebook/pinned.ts'

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

/** Integer weights over the least common denominator, or `null` when the shares are not exactly one whole. */
function weightsOf(coOwners: readonly CoOwner[]): bigint[] | null {
  let whole = 1n
  for (const { den } of coOwners) whole *= BigInt(den) / gcd(whole, BigInt(den))
  const weights = coOwners.map(({ num, den }) => BigInt(num) * (whole / BigInt(den)))
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  return total === whole ? weights : null
}

/**
 * Splits a net that is paid out among co-owners by their shares, in fen, spare fen by certificate order.
 * A disputed share is held in escrow, and only that share. A net of nothing has no payees.
 *
 * @law civil-code art. 301, 308, 570
 * @law measures co-owners
 */
export function splitAmongCoOwners(
  net: Fen,
  coOwners: readonly CoOwner[],
): Result<readonly SheetPayee[] | null, Blocked> {
  const weights = weightsOf(coOwners)
  if (weights === null) return refuse({ code: 'SHARES_NOT_ONE', at: 'coOwners' })
  if (net < 0) return refuse({ code: 'CO_OWNERS_COLLECT_JOINTLY', at: 'coOwners' })
  if (net === 0) return ok(null)
  const shares = allocate(net, weights)
  const payees = coOwners.map((owner, index): SheetPayee => {
    const amountFen = shares[index]
    assert(amountFen !== undefined, 'payees: a co-owner without a share')
    return { id: owner.id, amountFen, hold: owner.disputed === true ? 'ESCROW' : null }
  })
  assert(sumFen(payees.map((payee) => payee.amountFen)) === net, 'payees: do not add up to the net')
  return ok(payees)
}

/**
 * Splits the net of a public tenancy: the owner unit takes its share of house value and guarantee, rounded as
 * the net is; the tenant takes the rest.
 *
 * @law measures payees
 */
export function splitPublicTenancy(
  net: Fen,
  houseValue: Fen,
  rulebook: Pick<PinnedRulebook, 'tenantBp' | 'netUnitFen'>,
): Result<readonly SheetPayee[], Blocked> {
  const share = mulDivHalfUp(houseValue, 10_000 - rulebook.tenantBp, 10_000)
  const owner = roundTo(share, rulebook.netUnitFen)
  const tenant = subtractFen(net, owner)
  if (tenant < 0) return refuse({ code: 'TENANT_SHARE_NEGATIVE', at: 'ownership' })
  return ok([
    { id: 'OWNER_UNIT', amountFen: owner, hold: null },
    { id: 'TENANT', amountFen: tenant, hold: null },
  ])
}
