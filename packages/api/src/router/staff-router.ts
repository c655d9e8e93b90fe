import type { inferRouterInputs } from '@trpc/server'
import type { ProcedureName } from '@yichi/domain/rules/identity/authority'
import { accountRouter } from './account/router.ts'
import { agreementRouter } from './agreement/router.ts'
import { alertRouter } from './alert/router.ts'
import { approvalRouter } from './approval/router.ts'
import { auditRouter } from './audit/router.ts'
import { authorityRouter } from './authority/router.ts'
import { bulletinRouter } from './bulletin/router.ts'
import { delegationRouter } from './delegation/router.ts'
import { handoverRouter } from './handover/router.ts'
import { householdRouter } from './household/router.ts'
import { identityRouter } from './identity/router.ts'
import { interestRouter } from './interest/router.ts'
import { organisationRouter } from './organisation/router.ts'
import { paymentRouter } from './payment/router.ts'
import { postingRouter } from './posting/router.ts'
import { programmeRouter } from './programme/router.ts'
import { residentRouter } from './resident/router.ts'
import { rulebookRouter } from './rulebook/router.ts'
import { settlementRouter } from './settlement/router.ts'
import { surveyRouter } from './survey/router.ts'
import { triadRouter } from './triad/router.ts'
import { zoneRouter } from './zone/router.ts'
import { router } from './trpc.ts'

/** All that the staff listener can name. */
export const staffRouter = router({
  account: accountRouter,
  agreement: agreementRouter,
  alert: alertRouter,
  approval: approvalRouter,
  audit: auditRouter,
  authority: authorityRouter,
  bulletin: bulletinRouter,
  delegation: delegationRouter,
  handover: handoverRouter,
  household: householdRouter,
  identity: identityRouter,
  interest: interestRouter,
  organisation: organisationRouter,
  payment: paymentRouter,
  posting: postingRouter,
  programme: programmeRouter,
  resident: residentRouter,
  rulebook: rulebookRouter,
  settlement: settlementRouter,
  survey: surveyRouter,
  triad: triadRouter,
  zone: zoneRouter,
})

export type StaffRouter = typeof staffRouter

type Inputs = inferRouterInputs<StaffRouter>
type Path = { [S in keyof Inputs]: `${S}.${keyof Inputs[S] & string}` }[keyof Inputs]

// Does not compile while a procedure has no row in the table of authority.
true satisfies [Exclude<Path, ProcedureName>] extends [never] ? true : never
