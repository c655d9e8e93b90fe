import type { Blocked } from '../../facts/block-code.ts'
import type { Charge } from '../../facts/household-facts.ts'
import type { SheetPayee } from '../../facts/settlement-sheet.ts'
import { assert } from '../../kernel/assert.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { fen, minFen, subtractFen, sumFen, type Fen } from '../../money/fen.ts'

interface Claims {
  /** In order of priority. */
  readonly charges: readonly Charge[]
  /** The co-owners' shares; `null` when the home has one owner. */
  readonly shares: readonly SheetPayee[] | null
}

/** An owner, and what the creditors before them have left so far. */
interface Owner {
  readonly payee: SheetPayee
  left: Fen
}

function ownersOf(net: Fen, shares: Claims['shares']): Owner[] {
  if (shares === null) {
    const payee = { id: 'OWNER', kind: 'OWNER', amountFen: net, hold: null } as const
    return [{ payee, left: net }]
  }
  return shares.map((payee) => ({
    payee: { ...payee, kind: 'CO_OWNER' as const },
    left: payee.amountFen,
  }))
}

/** Whose share a charge is on: the one it names, or the only one there is. */
function ownerOf(charge: Charge, owners: readonly Owner[]): Owner | undefined {
  if (charge.on !== undefined) return owners.find(({ payee }) => payee.id === charge.on)
  return owners.length === 1 ? owners[0] : undefined
}

function creditor(charge: Charge, amountFen: Fen): SheetPayee {
  const { id } = charge
  if (charge.kind === 'SEIZURE') return { id, kind: 'COURT', amountFen, hold: null }
  return { id, kind: 'MORTGAGEE', amountFen, hold: charge.due === false ? 'ESCROW' : null }
}

/**
 * Pays creditors out of the share their charge is on, in order of priority and never more than there is; the
 * owners get what is left. A mortgage that is not due waits in escrow, a seizure goes to the court's account.
 * Refuses a charge that does not say whose share it is on, one on a disputed share, and any when nothing is paid.
 *
 * @law civil-code art. 390
 * @law measures creditors
 */
export function payCharges(net: Fen, claims: Claims): Result<readonly SheetPayee[], Blocked> {
  if (net <= 0) return refuse({ code: 'CHARGE_WITHOUT_NET', at: 'charges' })
  const owners = ownersOf(net, claims.shares)
  const paid: SheetPayee[] = []
  for (const [index, charge] of claims.charges.entries()) {
    const at = `charges[${index}].on`
    const owner = ownerOf(charge, owners)
    if (owner === undefined) return refuse({ code: 'CHARGE_NEEDS_CO_OWNER', at })
    if (owner.payee.hold !== null) return refuse({ code: 'CHARGE_ON_DISPUTED_SHARE', at })
    const claimed = charge.amountFen === null ? owner.left : fen(charge.amountFen)
    const amountFen = minFen(claimed, owner.left)
    owner.left = subtractFen(owner.left, amountFen)
    paid.push(creditor(charge, amountFen))
  }
  for (const { payee, left } of owners) paid.push({ ...payee, amountFen: left })
  assert(sumFen(paid.map((payee) => payee.amountFen)) === net, 'charges: do not add up to the net')
  return ok(paid)
}
