import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { Sight } from '@yichi/domain/rules/identity/field-sight'
import type { ApprovalView } from './approval.ts'
import type { SheetView } from './settlement.ts'

export type Stars = 0 | 1 | 2 | 3

export interface HouseholdListItem {
  readonly code: string
  readonly ownerName: string
  readonly zoneCode: string
  readonly zoneName: string
  /** Null, as the door, for whoever pays: their work needs no address. */
  readonly buildingName: string | null
  readonly door: string | null
  readonly stars: Stars
  readonly mode: 'MONETARY' | 'EXCHANGE' | null
  /** Net of the effective agreement in fen; null before signing. */
  readonly netFen: number | null
  readonly paidFen: number
  readonly nextAction: string
  readonly nextDue: string | null
}

/** Facts known from measuring: everything of the household but the choices made at signing. */
export type SurveyFacts = Omit<
  HouseholdFacts,
  'zone' | 'mode' | 'path' | 'signDate' | 'handoverDate' | 'units'
>

export interface SurveyView {
  readonly id: string
  readonly version: number
  readonly status: 'draft' | 'confirmed' | 'voided'
  readonly surveyedOn: string
  readonly surveyorNames: readonly [string, string]
  readonly confirmedBy: 'owner' | 'witness'
  readonly confirmedOn: string | null
  readonly facts: SurveyFacts
}

export interface AgreementView {
  readonly id: string
  readonly number: string
  readonly mode: 'MONETARY' | 'EXCHANGE'
  readonly signedOn: string
  readonly dayNo: number
  readonly tier: string | null
  readonly netFen: number
  readonly direction: 'PAY' | 'COLLECT' | 'NIL'
  readonly sheetId: string
  readonly sheetSha256: string
  readonly signedByName: string
  readonly unitCodes: readonly string[]
  readonly instalments: readonly {
    readonly no: number
    readonly dueEvent: 'signing' | 'handover'
    readonly direction: 'PAY' | 'COLLECT'
    readonly amountFen: number
    readonly status: 'open' | 'in-approval' | 'approved' | 'paid' | 'returned'
    readonly paidOn: string | null
  }[]
}

export interface PaymentView {
  readonly id: string
  readonly instalmentNo: number
  readonly payeeName: string
  /** Null for the work group. */
  readonly bankLast4: string | null
  readonly amountFen: number
  readonly state: string
  readonly fundSourceName: string
  readonly bankSerial: string | null
  readonly paidOn: string | null
}

/**
 * The whole file of a household, as the reader's work needs it: what is hidden is null, a survey without its
 * hardship, the subsidy for it one amount.
 */
export interface HouseholdView {
  readonly code: string
  readonly ownerName: string
  readonly phoneMasked: string | null
  readonly idMasked: string | null
  readonly bankLast4: string | null
  /** How far the reader sees each number; what is `on-request` can be asked for with a reason. */
  readonly sights: {
    readonly phone: Sight
    readonly idNumber: Sight
    readonly bankAccount: Sight
  }
  readonly zone: {
    readonly code: string
    readonly name: string
    readonly location: string
    readonly announcedOn: string
    readonly programmeYear: number
  }
  readonly workGroupName: string
  /** Null for whoever pays. */
  readonly address: {
    readonly buildingCode: string
    readonly buildingName: string
    readonly unit: number
    readonly floor: number
    readonly door: string
  } | null
  readonly stars: Stars
  readonly nextAction: string
  readonly nextDue: string | null
  readonly surveys: readonly SurveyView[]
  readonly sheets: readonly SheetView[]
  readonly agreement: AgreementView | null
  readonly approvals: readonly ApprovalView[]
  readonly payments: readonly PaymentView[]
  readonly handover: {
    readonly acceptedOn: string
    readonly acceptorNames: readonly [string, string]
    readonly voluntaryStatement: boolean
  } | null
  readonly postings: readonly {
    readonly number: string
    readonly board: number
    readonly postedOn: string
    readonly closesOn: string | null
    readonly rowNo: number
  }[]
  readonly events: readonly {
    readonly at: string
    readonly actorName: string | null
    readonly action: string
    readonly detail: Readonly<Record<string, string | number | null>>
  }[]
}
