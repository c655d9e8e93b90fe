import type { SurveyFacts, SurveyView } from '../../view/household.ts'
import type { Sights } from '../sights.ts'

/** A survey without the hardship of its people, for whoever must not know of it. */
export function guardedSurvey(survey: SurveyView, sights: Sights): SurveyView {
  if (sights.circumstances !== 'hidden') return survey
  return { ...survey, facts: withoutHardship(survey.facts) }
}

function withoutHardship({ hardship: _hardship, ...facts }: SurveyFacts): SurveyFacts {
  return facts
}

/** A payment or a round of approval without the digits of the account, for whoever must not see them. */
export function guardedAccount<T extends { readonly bankLast4: string | null }>(
  of: T,
  sights: Sights,
): T {
  return sights['bank-account'] === 'hidden' ? { ...of, bankLast4: null } : of
}
