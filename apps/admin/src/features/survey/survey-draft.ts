import type { SurveyFacts } from '@yichi/api/view/household'
import type { RulebookCatalogueView } from '@yichi/api/view/rulebook'
import type { Ownership, Segment, SegmentStatus, Use } from '@yichi/domain/facts/household-facts'
import { editHundredths } from '../../format/parse.ts'

/** A segment as it is typed: numbers are text until they are read. */
export interface SegmentDraft {
  id: string
  use: Use
  status: SegmentStatus
  structure: string
  buildYear: string
  observedNewness: string
  certified: string
  measured: string
  area: string
  remainingMonths: string
  approvedMonths: string
  selfDemolishedOn: string
  excessOf: string
}

export interface AttachmentDraft {
  code: string
  qty: string
}

/** A survey as it is typed. */
export interface SurveyDraft {
  surveyedOn: string
  confirmedOn: string
  confirmedBy: 'owner' | 'witness'
  secondSurveyorLogin: string
  segments: SegmentDraft[]
  appraisalRes: string
  appraisalNonres: string
  landCertArea: string
  footprint: string
  onlyHome: boolean
  decoration: string
  attachments: AttachmentDraft[]
  govMove: boolean
  turnoverHousing: boolean
  avgMonthlyProfit: string
  bizArea: string
  bizLicenceDate: string
  householdHardships: string[]
  personHardships: string[][]
  ownership: Ownership
  /** Kept as it was: the form does not edit shares of the title. */
  coOwners: SurveyFacts['coOwners']
}

/** The plainest decoration of a rulebook, with which a new draft begins; empty where it names none. */
export function plainDecoration({ decorations }: RulebookCatalogueView): string {
  return decorations[0]?.code ?? ''
}

/**
 * An empty line of the segments table, named after its place: b1, b2 … Its structure is for the surveyor to
 * choose: a structure nobody looked at would move money.
 */
export function newSegment(position: number, structure = ''): SegmentDraft {
  return {
    id: `b${position}`,
    use: 'RES',
    status: 'REGISTERED',
    structure,
    buildYear: '',
    observedNewness: '',
    certified: '',
    measured: '',
    area: '',
    remainingMonths: '',
    approvedMonths: '',
    selfDemolishedOn: '',
    excessOf: '',
  }
}

function draftOfSegment(segment: Segment, position: number): SegmentDraft {
  const { id, use, status, structure, buildYear, observedNewnessBp } = segment
  return {
    ...newSegment(position, structure),
    id,
    use,
    status,
    buildYear: buildYear === null ? '' : String(buildYear),
    observedNewness: editHundredths(observedNewnessBp),
    ...(segment.status === 'REGISTERED'
      ? { certified: editHundredths(segment.certified), measured: editHundredths(segment.measured) }
      : { area: editHundredths(segment.area), excessOf: segment.excessOf ?? '' }),
    ...(segment.status === 'TEMP_VALID'
      ? {
          remainingMonths: String(segment.remainingMonths),
          approvedMonths: String(segment.approvedMonths),
        }
      : {}),
    ...(segment.status === 'ILLEGAL' ? { selfDemolishedOn: segment.selfDemolishedOn ?? '' } : {}),
  }
}

/** A draft to begin with: empty, or the last survey to correct. */
export function newDraft(
  today: string,
  previous: SurveyFacts | null,
  decoration: string,
): SurveyDraft {
  const hardship = previous?.hardship
  return {
    surveyedOn: today,
    confirmedOn: today,
    confirmedBy: 'owner',
    secondSurveyorLogin: '',
    segments: previous?.segments.map((one, i) => draftOfSegment(one, i + 1)) ?? [newSegment(1)],
    appraisalRes: editHundredths(previous?.appraisal?.RES),
    appraisalNonres: editHundredths(previous?.appraisal?.NONRES),
    landCertArea: editHundredths(previous?.yard?.landCertArea),
    footprint: editHundredths(previous?.yard?.footprint),
    onlyHome: previous?.onlyHome ?? false,
    decoration: previous?.decoration ?? decoration,
    attachments:
      previous?.attachments.map(({ code, qty }) => ({ code, qty: editHundredths(qty) })) ?? [],
    govMove: previous?.govMove ?? false,
    turnoverHousing: previous?.turnoverHousing ?? false,
    avgMonthlyProfit: editHundredths(previous?.avgMonthlyProfit),
    bizArea: editHundredths(previous?.resToBiz?.area),
    bizLicenceDate: previous?.resToBiz?.licenceDate ?? '',
    householdHardships: [...(hardship?.household ?? [])],
    personHardships: hardship?.persons.map((person) => [...person]) ?? [],
    ownership: previous?.ownership ?? 'PRIVATE',
    coOwners: previous?.coOwners,
  }
}
