import type { rulerAudit as source } from '../zh-CN/ruler-audit.ts'

/** The audit of the one ruler over all kept sheets. */
export const rulerAudit: Readonly<Record<keyof typeof source, string>> = {
  'rulerAudit.clean':
    'Households with equal facts have equal money, and every sheet is reproduced from its own version.',
  'rulerAudit.done': 'Audited; {n} found.',
  'rulerAudit.finding': 'Finding',
  'rulerAudit.findings': 'findings',
  'rulerAudit.groups': 'groups of equal facts',
  'rulerAudit.kind.equal-facts-different-money': 'Equal facts, different money',
  'rulerAudit.kind.not-reproduced': 'Its own version gives another result',
  'rulerAudit.kind.rulebook-not-pinned': 'Pins no version, or one with another digest',
  'rulerAudit.never': 'Not audited yet. It is done every night.',
  'rulerAudit.note':
    'All sheets are grouped by their priced facts: equal facts must have equal money.',
  'rulerAudit.nowBlocked': 'cannot be computed now',
  'rulerAudit.ranBy': 'audited {at} by {name}',
  'rulerAudit.ranNightly': 'audited {at}, by night',
  'rulerAudit.recomputed': 'gives {amount}',
  'rulerAudit.run': 'Audit now',
  'rulerAudit.runByOther': 'Done by the auditor or a leader',
  'rulerAudit.shared': '{n} of them with more than one household',
  'rulerAudit.sheets': 'sheets',
  'rulerAudit.shownOf': '{all} in all; the {n} you may see are listed.',
  'rulerAudit.title': 'Audit of the one ruler',
}
