/** What a programme or a year of it has reached. Counts of households and agreements. */
export interface ProgressFigures {
  readonly zones: number
  readonly households: number
  readonly signed: number
  readonly movedOut: number
}

/** The opening figures, in the shape `yichi figures --json` prints. Money in fen. */
export interface FiguresView {
  readonly programme: ProgressFigures & { readonly monetaryAgreements: number }
  /** Keyed by programme year; holds the current year's plan. */
  readonly years: Readonly<Record<string, ProgressFigures>>
  readonly money: {
    readonly plannedFen: number
    readonly raisedFen: number
    readonly loanAppliedFen: number
    readonly paidFen: number
  }
}

/** Work of the county around the households: people, meetings, publicity, plans. */
export interface CountyFigures {
  readonly staff: { readonly section: number; readonly general: number }
  readonly specialGroups: number
  readonly replyMeetings: number
  readonly concerns: { readonly raised: number; readonly answered: number }
  readonly publicity: {
    readonly broadcasts: number
    readonly signs: number
    readonly booklets: number
    readonly articles: number
  }
  readonly projects: { readonly plans: number; readonly towns: number; readonly supporting: number }
}

/** One point of the county's curve: totals reached by the end of that day. */
export interface CurvePoint {
  readonly day: string
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly paidFen: number
}

export interface FundSourceView {
  readonly code: string
  readonly name: string
  readonly kind: 'loan' | 'subsidy' | 'county' | 'land'
  readonly contractFen: number
  readonly appliedFen: number
  readonly raisedFen: number
  readonly paidFen: number
}
