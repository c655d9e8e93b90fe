import type { BulletinView } from './bulletin.ts'
import type { CountyFigures, CurvePoint, FiguresView, FundSourceView } from './figures.ts'
import type { ZoneProgress } from './zone.ts'

/** The console's opening page, from one read of the database. */
export interface DashboardView {
  readonly dataAsOf: string
  readonly countyName: string
  readonly figures: FiguresView
  readonly measured: number
  readonly county: CountyFigures
  readonly zones: readonly ZoneProgress[]
  readonly fundSources: readonly FundSourceView[]
  readonly curve: readonly CurvePoint[]
  readonly bulletin: BulletinView | null
  readonly tasks: { readonly mine: number; readonly overdue: number }
}
