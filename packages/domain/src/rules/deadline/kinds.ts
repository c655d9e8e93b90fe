import type { DeadlineEnd, DeadlineLaw, DeadlineRule, DeadlineUnit } from './rule.ts'

function law(source: string, ...articles: readonly number[]): DeadlineLaw[] {
  return articles.map((article) => ({ source, article }))
}

const SHANDONG = 'shandong-regulation'
const ZHEJIANG = 'zhejiang-regulation'
const APPRAISAL = 'appraisal-measures'
const DISCLOSURE = 'information-disclosure-regulation'
const PETITION = 'petition-regulation'
const COURT = 'court-enforcement-provisions'
const ENFORCEMENT = 'administrative-enforcement-law'

function toAct<Id extends string>(
  id: Id,
  [length, unit]: readonly [length: number, unit: DeadlineUnit],
  from: readonly DeadlineLaw[],
) {
  return { id, length, unit, end: 'last-day', rolls: true, law: from } as const
}

/** At least so many full days, which hang or run whatever day they end on. */
function full<Id extends string>(
  id: Id,
  [length, end]: readonly [length: number, end: DeadlineEnd],
  from: readonly DeadlineLaw[],
) {
  return { id, length, unit: 'day', end, rolls: false, law: from } as const
}

const RULES = [
  {
    id: 'comment-period',
    length: 30,
    unit: 'day',
    end: 'closing-day',
    rolls: true,
    law: law('decree-590', 10),
  },
  full(
    'hearing-notice',
    [7, 'day-after'],
    [...law(ZHEJIANG, 11), ...law('major-decision-regulation', 16)],
  ),
  toAct(
    'publish-decision',
    [3, 'day'],
    [...law('decree-590', 13), ...law(SHANDONG, 16), ...law('qingdao-regulation', 16)],
  ),
  {
    id: 'freeze',
    length: 12,
    unit: 'month',
    end: 'last-day',
    rolls: false,
    law: law('decree-590', 16),
  },
  toAct('appraiser-choice', [10, 'day'], [...law(SHANDONG, 38), ...law(ZHEJIANG, 18)]),
  full('preliminary-appraisal-posting', [5, 'closing-day'], law(SHANDONG, 42)),
  toAct('review-request', [10, 'day'], [...law(APPRAISAL, 20), ...law(ZHEJIANG, 19)]),
  toAct('review-answer', [10, 'day'], law(APPRAISAL, 21)),
  toAct('expert-appraisal-request', [10, 'day'], [...law(APPRAISAL, 22), ...law(ZHEJIANG, 19)]),
  toAct('expert-appraisal-opinion', [10, 'day'], law(APPRAISAL, 25)),
  full('guarantee-list-posting', [10, 'closing-day'], law(SHANDONG, 25)),
  full('board-posting', [7, 'closing-day'], [{ source: 'measures', article: null }]),
  toAct('mode-choice', [15, 'day'], law(ZHEJIANG, 32)),
  toAct('administrative-review', [60, 'day'], law('administrative-review-law', 20)),
  toAct('litigation', [6, 'month'], law('administrative-litigation-law', 46)),
  toAct('litigation-after-review', [15, 'day'], law('administrative-litigation-law', 45)),
  {
    id: 'demand-letter',
    length: 10,
    unit: 'day',
    end: 'day-after',
    rolls: true,
    law: law(ENFORCEMENT, 54),
  },
  toAct('enforcement-application', [3, 'month'], [...law(ENFORCEMENT, 53), ...law(COURT, 2)]),
  toAct('court-acceptance', [5, 'day'], law(COURT, 3)),
  toAct('court-ruling', [30, 'day'], law(COURT, 4)),
  toAct('disclosure', [20, 'working-day'], law(DISCLOSURE, 26)),
  toAct('disclosure-answer', [20, 'working-day'], law(DISCLOSURE, 33)),
  toAct('disclosure-extension', [20, 'working-day'], law(DISCLOSURE, 33)),
  toAct('disclosure-third-party', [15, 'working-day'], law(DISCLOSURE, 32)),
  toAct('petition-notice', [15, 'day'], law(PETITION, 23)),
  toAct('petition-closing', [60, 'day'], law(PETITION, 34)),
  toAct('petition-extension', [30, 'day'], law(PETITION, 34)),
  toAct('petition-review-request', [30, 'day'], law(PETITION, 35)),
  toAct('petition-review-answer', [30, 'day'], law(PETITION, 35)),
  toAct('petition-rereview-request', [30, 'day'], law(PETITION, 36)),
  toAct('petition-rereview-answer', [30, 'day'], law(PETITION, 36)),
  toAct('escrow-claim', [5, 'year'], law('civil-code', 574)),
  {
    id: 'impact-assessment-record',
    length: 3,
    unit: 'year',
    end: 'day-after',
    rolls: false,
    law: law('personal-information-protection-law', 56),
  },
] as const satisfies readonly DeadlineRule[]

/** A period by its name: `review-request`. */
export type DeadlineKind = (typeof RULES)[number]['id']

/** The periods of an expropriation, from the published draft to the money in escrow. */
export const DEADLINE_RULES: readonly (DeadlineRule & { readonly id: DeadlineKind })[] = RULES

export const DEADLINE_KINDS: readonly DeadlineKind[] = RULES.map(({ id }) => id)

/** Whether a text that came from outside is the name of a period. */
export function isDeadlineKind(text: string): text is DeadlineKind {
  return DEADLINE_KINDS.some((kind) => kind === text)
}
