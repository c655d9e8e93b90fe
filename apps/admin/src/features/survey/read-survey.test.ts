import type { SurveyFacts } from '@yichi/api/view/household'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { describe, expect, test } from 'vitest'
import { readSurvey } from './read-survey.ts'
import { newDraft, newSegment, type SurveyDraft } from './survey-draft.ts'

const PLAIN = 'NONE'

/** The Wang family's survey, typed correctly. */
function wang(change: Partial<SurveyDraft> = {}): SurveyDraft {
  const segment = { ...newSegment(1, 'ZH2'), certified: '100', measured: '100', buildYear: '1998' }
  return {
    ...newDraft('2017-03-24', null, PLAIN),
    secondSurveyorLogin: 'li',
    segments: [segment],
    ...change,
  }
}

function problems(draft: SurveyDraft): readonly string[] {
  const read = readSurvey(draft)
  return read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('reading a typed survey', () => {
  test('a structure nobody chose is asked for', () => {
    const segment = { ...newSegment(1), certified: '100', measured: '100', buildYear: '1998' }
    expect(problems(wang({ segments: [segment] }))).toEqual([
      'survey-segment-0-structure structure',
    ])
  })

  test('typed square metres become hundredths; what was not typed is left out', () => {
    expect(readSurvey(wang())).toEqual({
      ok: true,
      facts: {
        segments: [
          {
            id: 'b1',
            use: 'RES',
            status: 'REGISTERED',
            structure: 'ZH2',
            buildYear: 1998,
            certified: 10_000,
            measured: 10_000,
          },
        ],
        decoration: 'NONE',
        attachments: [],
      },
    })
  })

  test('an unknown year is null, never zero', () => {
    const segment = {
      ...newSegment(1, 'ZH2'),
      certified: '1',
      measured: '1',
      observedNewness: '62.5',
    }
    const read = readSurvey(wang({ segments: [segment] }))
    expect(read.ok && read.facts.segments[0]).toMatchObject({
      buildYear: null,
      observedNewnessBp: 6_250,
    })
  })

  test('every fault is named at its field, all at once', () => {
    const segment = { ...newSegment(1, 'ZH2'), certified: 'a lot', measured: '', buildYear: '98' }
    const draft = wang({
      segments: [segment],
      secondSurveyorLogin: '',
      confirmedOn: '2017-03-23',
      attachments: [{ code: 'F03', qty: '' }],
      landCertArea: '120',
    })
    expect(problems(draft)).toEqual([
      'survey-confirmed-on order',
      'survey-second second',
      'survey-segment-0-buildYear year',
      'survey-segment-0-certified number',
      'survey-segment-0-measured number',
      'survey-attachment-0 number',
      'survey-footprint both',
    ])
  })

  test('a survey without a house is not one', () => {
    expect(problems(wang({ segments: [] }))).toEqual(['survey-add-segment segments'])
  })

  test('a previous survey comes back unchanged', () => {
    const facts: SurveyFacts = {
      segments: [
        { id: 'b1', use: 'RES', status: 'HIST', structure: 'TM1', buildYear: 1979, area: 4_050 },
        {
          id: 'b2',
          use: 'COM',
          status: 'TEMP_VALID',
          structure: 'JY',
          buildYear: 2010,
          area: 1_000,
          remainingMonths: 5,
          approvedMonths: 24,
          excessOf: 'b1',
        },
        {
          id: 'b3',
          use: 'RES',
          status: 'ILLEGAL',
          structure: 'JY',
          buildYear: null,
          area: 900,
          selfDemolishedOn: isoDate('2017-04-01'),
        },
      ],
      decoration: 'FINE',
      attachments: [{ code: 'F13', qty: 100 }],
      appraisal: { RES: 12_300_000 },
      yard: { landCertArea: 20_000, footprint: 8_000 },
      avgMonthlyProfit: 250_000,
      resToBiz: { area: 3_000, licenceDate: isoDate('2012-01-01') },
      hardship: { household: ['DIBAO'], persons: [['SERIOUS_ILLNESS']] },
      onlyHome: true,
      govMove: true,
      turnoverHousing: true,
      ownership: 'PUBLIC_TENANT',
      coOwners: [{ id: 'o1', num: 1, den: 1 }],
    }
    const draft = { ...newDraft('2017-03-24', facts, PLAIN), secondSurveyorLogin: 'li' }
    expect(readSurvey(draft)).toEqual({ ok: true, facts })
  })
})
