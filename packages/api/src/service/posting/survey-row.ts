import type { Segment } from '@yichi/domain/facts/household-facts'
import { maskName } from '@yichi/domain/rules/board/mask'
import type { SurveyRow } from '@yichi/domain/rules/board/row'
import type { SurveyFact } from '../../store/posting/facts-reader.ts'
import type { Unnumbered } from './fresh-row.ts'

/** Codes that stand in one cell are joined by this sign; their words are put beside each where they are shown. */
const JOIN = '+'

/**
 * A household as measured, for board 1. Areas in 0.01 m². What was measured beyond a certificate is in the
 * certificate's measured area already and is not counted twice.
 */
export function surveyRow(fact: SurveyFact, workGroup: string): Unnumbered<SurveyRow> {
  const { segments, attachments } = fact.facts
  const unregistered = segments.filter((segment) => segment.status !== 'REGISTERED')
  const conclusion = distinct(unregistered.map((segment) => segment.status))
  return {
    householdCode: fact.householdCode,
    maskedName: maskName(fact.ownerName),
    location: fact.buildingName,
    structure: distinct(segments.map((segment) => segment.structure)),
    certifiedArea: sum(segments, certifiedArea),
    measuredArea: sum(segments, measuredArea),
    legalArea: sum(segments, legalArea),
    unregisteredArea: sum(unregistered, ownArea),
    unregisteredConclusion: conclusion === '' ? null : conclusion,
    use: distinct(segments.map((segment) => segment.use)),
    attachmentCount: attachments.length,
    workGroup,
  }
}

const distinct = (codes: readonly string[]): string => [...new Set(codes)].join(JOIN)

const sum = (segments: readonly Segment[], of: (segment: Segment) => number): number =>
  segments.reduce((total, segment) => total + of(segment), 0)

const certifiedArea = (segment: Segment): number =>
  segment.status === 'REGISTERED' ? segment.certified : 0

const ownArea = (segment: Segment): number => (segment.status === 'REGISTERED' ? 0 : segment.area)

function measuredArea(segment: Segment): number {
  if (segment.status === 'REGISTERED') return segment.measured
  return segment.excessOf === undefined ? segment.area : 0
}

/** The certificate's area, and what was recognised as lawful without one. @law decree-590 art. 24 */
function legalArea(segment: Segment): number {
  if (segment.status === 'REGISTERED') return segment.certified
  return segment.status === 'UNREG_LEGAL' ? segment.area : 0
}
