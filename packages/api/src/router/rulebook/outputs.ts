import { z } from 'zod'
import { done, fileAnswer, rulebookPin } from '../answer-fields.ts'
import { rulerAuditAnswer, simulationAnswer } from '../simulation-answer.ts'

const count = z.int().min(0)
const named = z.strictObject({ code: z.string(), name: z.string() })

const versionSummary = z.strictObject({
  id: z.string(),
  rulebookId: z.string(),
  version: z.string(),
  label: z.string(),
  sha256: z.string(),
  announceDate: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  activatedAt: z.string(),
  supersedes: z.string().nullable(),
  announcementNo: z.string().nullable(),
  publishedByName: z.string().nullable(),
  zones: z.array(named),
  sheets: count,
  cases: count,
})

const draftSummary = z.strictObject({
  id: z.string(),
  baseVersionId: z.string(),
  version: z.string(),
  status: z.enum(['editing', 'submitted', 'approved', 'published', 'discarded']),
  note: z.string(),
  effectiveFrom: z.string(),
  sha256: z.string(),
  editedByName: z.string(),
  updatedAt: z.string(),
  cases: count,
  casesFailing: count,
  approvals: count,
  waitsForMe: z.boolean(),
})

const goldenCase = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  input: z.string(),
  expected: z.string(),
  passed: z.boolean(),
  differences: z.array(
    z.strictObject({
      path: z.string(),
      expected: z.string().nullable(),
      actual: z.string().nullable(),
    }),
  ),
})

const obstacle = z
  .enum([
    'not-allowed',
    'own-draft',
    'already-acted',
    'already-submitted',
    'draft-closed',
    'base-superseded',
    'no-cases',
    'cases-failing',
    'not-submitted',
    'needs-two-approvals',
    'effective-in-past',
    'nothing-changed',
    'version-taken',
  ])
  .nullable()

const approval = z.strictObject({
  personName: z.string(),
  decision: z.enum(['approve', 'return']),
  reason: z.string().nullable(),
  actedAt: z.string(),
  shownSha256: z.string(),
  stands: z.boolean(),
})

const draft = z.strictObject({
  summary: draftSummary,
  revision: z.int(),
  body: z.string(),
  base: versionSummary,
  baseBody: z.string(),
  cases: z.array(goldenCase),
  shownSha256: z.string(),
  approvals: z.array(approval),
  may: z.strictObject({
    edit: obstacle,
    submit: obstacle,
    decide: obstacle,
    publish: obstacle,
  }),
})

const faults = z.strictObject({
  kind: z.literal('faults'),
  faults: z.array(z.strictObject({ path: z.string(), message: z.string() })),
})

const saved = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), revision: z.int(), sha256: z.string() }),
  faults,
])

const catalogue = z.strictObject({
  rulebook: rulebookPin,
  structures: z.array(named),
  decorations: z.array(z.strictObject({ code: z.string() })),
  attachments: z.array(
    z.strictObject({
      ...named.shape,
      unit: z.enum(['m2', 'm3', 'each', 'household', 'tree', 'set']),
    }),
  ),
  householdHardships: z.array(z.string()),
  personHardships: z.array(z.string()),
  announceDate: z.string(),
  freezeDate: z.string(),
})

/** The answers of the slice. */
export const rulebookOutputs = {
  casesFile: fileAnswer,
  catalogue,
  decideDraft: done,
  discardDraft: done,
  draft,
  importCases: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('imported'), added: count, changed: count }),
    faults,
  ]),
  library: z.strictObject({
    versions: z.array(versionSummary),
    drafts: z.array(draftSummary),
    mayDraft: z.boolean(),
  }),
  openDraft: z.strictObject({ draftId: z.string() }),
  publishDraft: z.strictObject({ versionId: z.string() }),
  removeCase: done,
  rulerAudit: rulerAuditAnswer.nullable(),
  runRulerAudit: rulerAuditAnswer,
  saveCase: saved,
  saveDraft: saved,
  simulate: simulationAnswer,
  submitDraft: done,
  version: z.strictObject({
    summary: versionSummary,
    body: z.string(),
    line: z.array(
      z.strictObject({
        id: z.string(),
        version: z.string(),
        effectiveFrom: z.string(),
        body: z.string(),
      }),
    ),
    cases: z.array(goldenCase),
  }),
}
