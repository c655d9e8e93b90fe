import { computeSheet } from '../src/cases/settlement/compute.ts'
import type { SettlementCase } from '../src/cases/settlement/parse-case.ts'
import { transitionEntitlement } from '../src/provision/transition-entitlement.ts'
import { voucherAccount } from '../src/provision/voucher.ts'
import type { PinnedRulebook } from '../src/rulebook/pinned.ts'

/*
 * A provision reads its own parameters and, through earlier lines, what the algorithm hands on. The table says
 * for each parameter everything on a sheet that may change with it. Net, rounding and payees follow from any line.
 */

const COST = [
  ...['house-value', 'appraisal-floor', 'historical', 'temporary'],
  ...['guarantee', 'monetisation', 'business-loss', 'signing-reward'],
]

/** What there is on a sheet besides its lines: whether there is one, the day, the tier, the month's fee. */
const DATED = [
  ...COST,
  ...['residential-to-business', 'self-demolition', 'handover-reward'],
  ...['blocked', 'day', 'tier'],
]

/** Provisions by their name; `blocked`, `day`, `tier`, `monthly`, `payees`; and the two other entitlements. */
export const EFFECTS: readonly [pattern: RegExp, effects: readonly string[]][] = [
  [/^announceDate$/, DATED],
  [/^freezeDate$/, ['blocked']],
  [/^areaToleranceBp$/, ['blocked']],
  [/^minNewnessBp$/, COST],
  [/^structures\.[^.]+\.(price|life|residualBp)$/, COST],
  [/^zones\.[^.]+\.res$/, ['house-value', 'appraisal-floor', 'guarantee', 'monetisation']],
  [/^zones\.[^.]+\.nonres$/, ['house-value', 'appraisal-floor', 'business-loss', 'signing-reward']],
  [/^zones\.[^.]+\.yard$/, ['yard-land']],
  [/^zones\.[^.]+\.guarantee$/, ['guarantee']],
  [/^segmentStatus\.HIST\.histBp$/, ['historical']],
  [/^segmentStatus\.ILLEGAL\.selfDemolishAid$/, ['self-demolition']],
  [/^decoration\./, ['decoration']],
  [/^attachments\..+\.price$/, ['attachments']],
  [/^moving\./, ['moving']],
  [/^transition\.(rate|minPerMonth)$/, ['transition', 'monthly']],
  [/^transition\.months\./, ['transition']],
  [/^transition\.(overdueFactor|overdueFactorTurnover|fitOutMonths)$/, ['transition-entitlement']],
  [/^businessLoss\./, ['business-loss']],
  [/^resToBiz\./, ['residential-to-business']],
  [/^signing\.lastDay$/, ['self-demolition']],
  [
    /^signing\.tiers\[\d+\]\.maxDay$/,
    ['signing-reward', 'handover-reward', 'monetisation', 'tier'],
  ],
  [/^signing\.tiers\[\d+\]\.id$/, ['signing-reward', 'tier']],
  [/^signing\.tiers\[\d+\]\.(resRate|resMin|nonresBp)$/, ['signing-reward']],
  [/^handover\./, ['handover-reward']],
  [/^monetisation\./, ['monetisation']],
  [/^conformity\./, ['conformity']],
  [/^guarantee\.area$/, ['guarantee', 'swap-price']],
  [/^guarantee\.(exchangeRateBp|freeFor)/, ['swap-price']],
  [/^hardship\./, ['hardship']],
  [/^exchange\./, ['swap-price']],
  [/^publicHousing\.tenantBp$/, ['payees']],
  [/^voucher\./, ['voucher']],
  [/^rounding\.net$/, ['rounding', 'payees']],
]

/** Everything that may change with the parameter at this path. */
export function allowedEffects(path: string): readonly string[] {
  return EFFECTS.find(([pattern]) => pattern.test(path))?.[1] ?? []
}

type Figures = Readonly<Record<string, string>>

function sheetFigures(question: SettlementCase & { kind: 'assess' }, rulebook: PinnedRulebook) {
  const outcome = computeSheet(question.input, rulebook)
  if (!outcome.ok) return { blocked: outcome.refusal.code }
  const { lines, day, tier, recognisedResArea, monthlyTransitionFen, payees } = outcome.value
  const figures: Record<string, string> = {
    blocked: '',
    day: String(day),
    tier: String(tier),
    area: String(recognisedResArea),
    monthly: String(monthlyTransitionFen),
    payees: JSON.stringify(payees ?? null),
  }
  for (const { provision, subject, amountFen } of lines) {
    const about = subject.kind === 'attachment' ? subject.code : JSON.stringify(subject)
    const line = `${about} ${amountFen};`
    figures[provision] = (figures[provision] ?? '') + line
  }
  return figures
}

/** What a question comes to, by what each figure is of. */
export function figuresBySource(question: SettlementCase, rulebook: PinnedRulebook): Figures {
  switch (question.kind) {
    case 'assess':
      return sheetFigures(question, rulebook)
    case 'transition': {
      const answer = transitionEntitlement(question.input, rulebook.source.transition)
      return { 'transition-entitlement': JSON.stringify(answer) }
    }
    case 'voucher':
      return { voucher: JSON.stringify(voucherAccount(question.input, rulebook.voucherTiers)) }
    default:
      return question satisfies never
  }
}

/** A tenancy's blocks and co-owners' debts hang on the net, as the payees do. */
const BY_NET = ['TENANT_SHARE_NEGATIVE', 'CO_OWNERS_COLLECT_JOINTLY', 'CHARGE_WITHOUT_NET']

/**
 * What differs between two answers to one question. Where lines differ, the rounding and the payees follow and are
 * not named; nor is a block for want of a net.
 */
export function effectsBetween(before: Figures, after: Figures): string[] {
  const blocks = [before['blocked'] ?? '', after['blocked'] ?? '']
  if (blocks.some((code) => BY_NET.includes(code))) return []
  if (blocks[0] !== blocks[1]) return ['blocked']
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = keys.filter((key) => before[key] !== after[key])
  const lines = changed.filter((key) => key !== 'rounding' && key !== 'payees')
  if (lines.length > 0) return lines
  return changed.includes('rounding') ? ['rounding'] : changed
}
