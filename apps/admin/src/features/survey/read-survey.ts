import type { SurveyFacts } from '@yichi/api/view/household'
import { isIsoDate, isoDate } from '@yichi/domain/kernel/iso-date'
import { DraftReader, type DraftProblem } from './draft-reader.ts'
import { readSegment } from './read-segment.ts'
import type { AttachmentDraft, SurveyDraft } from './survey-draft.ts'

export type ReadSurvey =
  | { readonly ok: true; readonly facts: SurveyFacts }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] }

function readAttachments(drafts: readonly AttachmentDraft[], reader: DraftReader) {
  return drafts.map(({ code, qty }, index) => ({
    code,
    qty: reader.hundredths(qty, {
      field: `survey-attachment-${index}`,
      line: index + 1,
      what: 'quantity',
    }),
  }))
}

function readYard(draft: SurveyDraft, reader: DraftReader): Pick<SurveyFacts, 'yard'> {
  const landCertArea = reader.optional(draft.landCertArea, 'survey-land')
  const footprint = reader.optional(draft.footprint, 'survey-footprint')
  if (landCertArea === null && footprint === null) return {}
  if (landCertArea === null) reader.problem({ field: 'survey-land' }, 'both')
  if (footprint === null) reader.problem({ field: 'survey-footprint' }, 'both')
  return { yard: { landCertArea: landCertArea ?? 0, footprint: footprint ?? 0 } }
}

function readAppraisal(draft: SurveyDraft, reader: DraftReader): Pick<SurveyFacts, 'appraisal'> {
  const res = reader.optional(draft.appraisalRes, 'survey-appraisal-res')
  const nonres = reader.optional(draft.appraisalNonres, 'survey-appraisal-nonres')
  if (res === null && nonres === null) return {}
  return {
    appraisal: {
      ...(res === null ? {} : { RES: res }),
      ...(nonres === null ? {} : { NONRES: nonres }),
    },
  }
}

function readBusiness(draft: SurveyDraft, reader: DraftReader): Partial<SurveyFacts> {
  const profit = reader.optional(draft.avgMonthlyProfit, 'survey-profit')
  const area = reader.optional(draft.bizArea, 'survey-biz-area')
  const hasDate = isIsoDate(draft.bizLicenceDate)
  if (area !== null && !hasDate) reader.problem({ field: 'survey-biz-date' }, 'both')
  if (area === null && hasDate) reader.problem({ field: 'survey-biz-area' }, 'both')
  return {
    ...(profit === null ? {} : { avgMonthlyProfit: profit }),
    ...(area === null || !hasDate
      ? {}
      : { resToBiz: { area, licenceDate: isoDate(draft.bizLicenceDate) } }),
  }
}

function readHardship(draft: SurveyDraft): Pick<SurveyFacts, 'hardship'> {
  const persons = draft.personHardships.filter((person) => person.length > 0)
  if (draft.householdHardships.length === 0 && persons.length === 0) return {}
  return { hardship: { household: [...draft.householdHardships], persons } }
}

function checkHands(draft: SurveyDraft, reader: DraftReader): void {
  if (!isIsoDate(draft.surveyedOn)) reader.problem({ field: 'survey-on' }, 'date')
  if (!isIsoDate(draft.confirmedOn)) reader.problem({ field: 'survey-confirmed-on' }, 'date')
  else if (draft.confirmedOn < draft.surveyedOn)
    reader.problem({ field: 'survey-confirmed-on' }, 'order')
  if (draft.secondSurveyorLogin === '') reader.problem({ field: 'survey-second' }, 'second')
}

function readFacts(draft: SurveyDraft, reader: DraftReader): ReadSurvey {
  if (draft.segments.length === 0) reader.problem({ field: 'survey-add-segment' }, 'segments')
  const segments = draft.segments.map((segment, index) => readSegment(segment, index, reader))
  const facts: SurveyFacts = {
    segments,
    decoration: draft.decoration,
    attachments: readAttachments(draft.attachments, reader),
    ...readAppraisal(draft, reader),
    ...readYard(draft, reader),
    ...readBusiness(draft, reader),
    ...readHardship(draft),
    ...(draft.onlyHome ? { onlyHome: true } : {}),
    ...(draft.govMove ? { govMove: true } : {}),
    ...(draft.turnoverHousing ? { turnoverHousing: true } : {}),
    ...(draft.ownership === 'PRIVATE' ? {} : { ownership: draft.ownership }),
    ...(draft.coOwners === undefined ? {} : { coOwners: draft.coOwners }),
  }
  return reader.problems.length === 0
    ? { ok: true, facts }
    : { ok: false, problems: reader.problems }
}

/** The typed survey as facts, or everything that has to be put right first. */
export function readSurvey(draft: SurveyDraft): ReadSurvey {
  const reader = new DraftReader()
  checkHands(draft, reader)
  return readFacts(draft, reader)
}

/** The facts alone, whoever measured them: for a household that is made up. */
export function readSurveyFacts(draft: SurveyDraft): ReadSurvey {
  return readFacts(draft, new DraftReader())
}
