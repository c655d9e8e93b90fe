import type { SurveyFacts } from '@yichi/api/view/household'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'
import { forgetHousehold } from './forget.ts'

export interface RegisterSurveyInput {
  readonly householdCode: string
  readonly surveyedOn: string
  readonly secondSurveyorLogin: string
  readonly confirmedBy: 'owner' | 'witness'
  readonly confirmedOn: string
  readonly facts: SurveyFacts
}

/** A second pair of eyes that can be chosen. */
export interface Colleague {
  readonly login: string
  readonly name: string
}

export type ColleagueRole = 'surveyor' | 'acceptor'

export const surveyKeys = {
  all: ['survey'] as const,
  colleagues: (zoneCode: string, role: ColleagueRole) =>
    [...surveyKeys.all, 'colleagues', zoneCode, role] as const,
}

export function useColleagues(zoneCode: MaybeRefOrGetter<string>, role: ColleagueRole) {
  return useQuery({
    queryKey: computed(() => surveyKeys.colleagues(toValue(zoneCode), role)),
    queryFn: (): Promise<readonly Colleague[]> =>
      trpc.survey.colleagues.query({ zoneCode: toValue(zoneCode), role }),
  })
}

export function useRegisterSurvey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: RegisterSurveyInput) => trpc.survey.register.mutate(input),
    onSuccess: (_result, input) => forgetHousehold(client, input.householdCode),
  })
}
