import type { IsoDate } from '../../kernel/iso-date.ts'
import type { Fen } from '../../money/fen.ts'
import type { Board } from './board.ts'
import type { MaskedName } from './mask.ts'

interface HouseholdRow {
  readonly seq: number
  readonly householdCode: string
  readonly maskedName: MaskedName
}

/** Board 1: one household as measured. Areas in 0.01 m². */
export interface SurveyRow extends HouseholdRow {
  /** To the building or courtyard, never the door. */
  readonly location: string
  readonly structure: string
  readonly certifiedArea: number
  readonly measuredArea: number
  readonly legalArea: number
  readonly unregisteredArea: number
  readonly unregisteredConclusion: string | null
  readonly use: string
  readonly attachmentCount: number
  readonly workGroup: string
}

/** Board 2: one agreement, computed from public facts only. */
export interface AgreementRow extends HouseholdRow {
  readonly signedOn: IsoDate
  /** Day of the signing window, day 0 being the announcement. */
  readonly signingDay: number
  readonly mode: string
  readonly entitledArea: number | null
  readonly chosenArea: number | null
  readonly houseValueFen: Fen
  readonly attachmentsFen: Fen
  readonly movingFen: Fen
  /** Subsidies and rewards in one figure: alone, a subsidy would tell its reason. */
  readonly subsidyRewardFen: Fen
  readonly totalFen: Fen
}

/** Board 3: one instalment. */
export interface PaymentRow extends HouseholdRow {
  readonly instalment: number
  readonly dueFen: Fen
  readonly paidFen: Fen
  readonly paidOn: IsoDate | null
  readonly status: 'paid' | 'processing' | 'returned'
  /** What the household pays for the dearer home. */
  readonly collectFen: Fen
}

/** Board 4: the rewards of one household. */
export interface RewardRow extends HouseholdRow {
  readonly tier: string | null
  readonly signingRewardFen: Fen
  readonly handedOverOn: IsoDate | null
  readonly handoverRewardFen: Fen
  readonly monetisationFen: Fen
  readonly conformityFen: Fen
}

/** Board 5: one work group. Rates in basis points. */
export interface ProgressRow {
  readonly zone: string
  readonly workGroup: string
  readonly frozenHouseholds: number
  readonly households: number
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly measuredRate: number
  readonly signedRate: number
  readonly handedOverRate: number
  readonly weekMeasured: number
  readonly weekSigned: number
  readonly weekHandedOver: number
  readonly rank: number | null
  /** Money is raised for the county: null in a zone's row. */
  readonly raisedFen: Fen | null
  readonly paidFen: Fen
}

/** The row of each board. None of them has a place for a full name, a number or an account. */
export interface BoardRows {
  readonly 1: SurveyRow
  readonly 2: AgreementRow
  readonly 3: PaymentRow
  readonly 4: RewardRow
  readonly 5: ProgressRow
}

export type BoardRow<B extends Board = Board> = BoardRows[B]
