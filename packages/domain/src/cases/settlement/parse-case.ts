import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { MAX_AMOUNT_FEN, MAX_MONTHS } from '../../facts/limits.ts'
import type { TransitionFacts } from '../../facts/transition-facts.ts'
import type { VoucherFacts } from '../../facts/voucher-facts.ts'
import { FaultLog, type Fault } from '../../kernel/fault.ts'
import { JsonCursor } from '../../kernel/json-cursor.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { readFacts } from './parse-facts.ts'

/** One question to the rules. */
export type SettlementCase =
  | { readonly id: string; readonly kind: 'assess'; readonly input: HouseholdFacts }
  | { readonly id: string; readonly kind: 'transition'; readonly input: TransitionFacts }
  | { readonly id: string; readonly kind: 'voucher'; readonly input: VoucherFacts }

export interface CaseDocument {
  readonly cases: readonly SettlementCase[]
}

const MONEY = { min: 0, max: MAX_AMOUNT_FEN } as const

function parseTransition(at: JsonCursor): TransitionFacts {
  at.object({
    required: ['mode', 'monthlyFen', 'handoverDate', 'plannedMonths', 'deliveryDate'],
  })
  return {
    mode: at.at('mode').oneOf(['SELF', 'TURNOVER']),
    monthlyFen: at.at('monthlyFen').integer(MONEY),
    handoverDate: at.at('handoverDate').date(),
    plannedMonths: at.at('plannedMonths').integer({ min: 0, max: MAX_MONTHS }),
    deliveryDate: at.at('deliveryDate').date(),
  }
}

function parseVoucher(at: JsonCursor): VoucherFacts {
  at.object({ required: ['faceFen', 'issuedOn', 'uses'] })
  return {
    faceFen: at.at('faceFen').integer(MONEY),
    issuedOn: at.at('issuedOn').date(),
    uses: at
      .at('uses')
      .items({ max: 1000 })
      .map((item) => {
        item.object({ required: ['date', 'amountFen'] })
        return {
          date: item.at('date').date(),
          amountFen: item.at('amountFen').integer({ min: 1, max: MAX_AMOUNT_FEN }),
        }
      }),
  }
}

/**
 * Reads one case of a document; `seen` holds the ids that were used before it. Answers `null` after noting a
 * fault that leaves nothing to read; other faults are noted and read over.
 */
export function readCase(at: JsonCursor, seen: Set<string>): SettlementCase | null {
  if (at.keys() === null) return null
  at.object({
    required: ['id', 'kind', 'input'],
    optional: ['ruleset', 'version', 'label', 'title', 'why', 'expected'],
  })
  const id = at.at('id').text()
  if (seen.has(id)) at.at('id').fail('expected an id that is not used twice')
  seen.add(id)
  const kind = at.at('kind').oneOf(['assess', 'transition', 'voucher'])
  const input = at.at('input')
  if (input.keys() === null) return null
  switch (kind) {
    case 'assess': {
      const facts = readFacts(input)
      return facts === null ? null : { id, kind, input: facts }
    }
    case 'transition':
      return { id, kind, input: parseTransition(input) }
    case 'voucher':
      return { id, kind, input: parseVoucher(input) }
    default:
      return kind satisfies never
  }
}

/** Checks what stands around the cases: `{cases: […]}` and documentary keys, no others. */
export function readCaseDocument(at: JsonCursor): readonly JsonCursor[] {
  if (at.keys() === null) return []
  at.object({
    required: ['cases'],
    optional: ['ruleset', 'version', 'label', 'title', 'why', 'expected'],
  })
  return at.at('cases').items()
}

/**
 * Reads `{cases: [{id, kind, input}]}`. Strict: every unknown key, wrong unit and impossible date is a fault with
 * its path, `cases[3].input.segments[0].measured: expected an integer ≥ 0`. Documentary keys
 * (ruleset, version, label, title, why, expected) are allowed and not read.
 */
export function parseCaseDocument(json: unknown): Result<CaseDocument, readonly Fault[]> {
  const faults = new FaultLog()
  const seen = new Set<string>()
  const items = readCaseDocument(new JsonCursor(json, '', faults))
  const cases = items.flatMap((item) => readCase(item, seen) ?? [])
  return faults.list.length > 0 ? refuse(faults.list) : ok({ cases })
}
