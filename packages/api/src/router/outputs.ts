import type { z } from 'zod'
import { accountOutputs } from './account/outputs.ts'
import { agreementOutputs } from './agreement/outputs.ts'
import { alertOutputs } from './alert/outputs.ts'
import { approvalOutputs } from './approval/outputs.ts'
import { auditOutputs } from './audit/outputs.ts'
import { authorityOutputs } from './authority/outputs.ts'
import { bulletinOutputs } from './bulletin/outputs.ts'
import { handoverOutputs } from './handover/outputs.ts'
import { householdOutputs } from './household/outputs.ts'
import { identityOutputs } from './identity/outputs.ts'
import { kioskOutputs } from './kiosk/outputs.ts'
import { ownOutputs } from './own/outputs.ts'
import { paymentOutputs } from './payment/outputs.ts'
import { postingOutputs } from './posting/outputs.ts'
import { programmeOutputs } from './programme/outputs.ts'
import { delegationOutputs } from './delegation/outputs.ts'
import { interestOutputs } from './interest/outputs.ts'
import { organisationOutputs } from './organisation/outputs.ts'
import { triadOutputs } from './triad/outputs.ts'
import type { PublicRouter } from './public-router.ts'
import { residentOutputs } from './resident/outputs.ts'
import { rulebookOutputs } from './rulebook/outputs.ts'
import { settlementOutputs } from './settlement/outputs.ts'
import type { StaffRouter } from './staff-router.ts'
import { surveyOutputs } from './survey/outputs.ts'
import { zoneOutputs } from './zone/outputs.ts'

const TABLE = {
  account: accountOutputs,
  agreement: agreementOutputs,
  alert: alertOutputs,
  approval: approvalOutputs,
  audit: auditOutputs,
  authority: authorityOutputs,
  bulletin: bulletinOutputs,
  delegation: delegationOutputs,
  handover: handoverOutputs,
  household: householdOutputs,
  identity: identityOutputs,
  interest: interestOutputs,
  kiosk: kioskOutputs,
  organisation: organisationOutputs,
  own: ownOutputs,
  payment: paymentOutputs,
  posting: postingOutputs,
  programme: programmeOutputs,
  resident: residentOutputs,
  rulebook: rulebookOutputs,
  settlement: settlementOutputs,
  survey: surveyOutputs,
  triad: triadOutputs,
  zone: zoneOutputs,
}

/** What every procedure answers, by slice and name: exactly that, key by key. */
export const OUTPUTS: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = TABLE

type Procedures = StaffRouter['_def']['record'] & PublicRouter['_def']['record']
type Table = typeof TABLE

interface Answering<Answer> {
  readonly _def: { readonly $types: { readonly output: Answer } }
}

/** Without `readonly`, which says nothing of what goes over the wire. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : { -readonly [K in keyof T]: Plain<T[K]> }

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

type Fits<Procedure, Schema> = [Procedure, Schema] extends [
  Answering<infer Answer>,
  z.ZodType<infer Output>,
]
  ? Same<Plain<Answer>, Plain<Output>>
  : false

/** `null` where there is none: no procedure and no schema. */
type Field<T, K> = K extends keyof T ? T[K] : null
type KeysOf<A, B> = keyof A | keyof B

/** Names of one slice whose procedure and schema do not belong together. */
type MisfitOf<S extends string, Slice, Schemas> = {
  [N in KeysOf<Slice, Schemas>]: Fits<Field<Slice, N>, Field<Schemas, N>> extends true
    ? never
    : `${S}.${N & string}`
}[KeysOf<Slice, Schemas>]

/** Procedures without a schema, or with one that is not what they answer; schemas of no procedure. */
type Misfit = {
  [S in KeysOf<Procedures, Table>]: MisfitOf<S, Field<Procedures, S>, Field<Table, S>>
}[KeysOf<Procedures, Table>]

/** Does not compile while a procedure has no schema of exactly its answer; the error names the procedures. */
void ({} satisfies Readonly<Record<Misfit, true>>)
