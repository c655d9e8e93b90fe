import { router } from '../trpc.ts'
import { casesFile } from './cases-file.ts'
import { catalogue } from './catalogue.ts'
import { decideDraftProcedure } from './decide-draft.ts'
import { discardDraftProcedure } from './discard-draft.ts'
import { draft } from './draft.ts'
import { importCasesProcedure } from './import-cases.ts'
import { library } from './library.ts'
import { openDraftProcedure } from './open-draft.ts'
import { publishDraftProcedure } from './publish-draft.ts'
import { removeCaseProcedure } from './remove-case.ts'
import { saveCaseProcedure } from './save-case.ts'
import { rulerAudit, runRulerAuditProcedure } from './ruler-audit.ts'
import { saveDraftProcedure } from './save-draft.ts'
import { simulate } from './simulate.ts'
import { submitDraftProcedure } from './submit-draft.ts'
import { version } from './version.ts'

export const rulebookRouter = router({
  casesFile,
  catalogue,
  decideDraft: decideDraftProcedure,
  discardDraft: discardDraftProcedure,
  draft,
  importCases: importCasesProcedure,
  library,
  openDraft: openDraftProcedure,
  publishDraft: publishDraftProcedure,
  removeCase: removeCaseProcedure,
  saveCase: saveCaseProcedure,
  rulerAudit,
  runRulerAudit: runRulerAuditProcedure,
  saveDraft: saveDraftProcedure,
  simulate,
  submitDraft: submitDraftProcedure,
  version,
})
