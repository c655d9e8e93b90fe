/** A zone with what its work group has reached. Money in fen. */
export interface ZoneProgress {
  readonly code: string
  readonly name: string
  readonly programmeYear: number
  /** Location class of the rulebook: I, II or III. */
  readonly location: string
  readonly announcedOn: string
  readonly workGroup: {
    readonly code: string
    readonly name: string
    readonly leaderName: string
    readonly deputyName: string
  }
  readonly households: number
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly monetary: number
  readonly signedFen: number
  readonly paidFen: number
}

/** A household's cell on the three-star wall. */
export interface WallCell {
  readonly code: string
  readonly ownerName: string
  readonly unit: number
  readonly floor: number
  readonly door: string
  readonly stars: 0 | 1 | 2 | 3
  /** Whole days since the last star changed, or since the zone was announced. */
  readonly daysInState: number
  readonly payment: 'none' | 'unpaid' | 'part' | 'paid'
}

export interface WallBuilding {
  readonly code: string
  readonly name: string
  readonly kind: 'row' | 'block' | 'courtyard'
  readonly cells: readonly WallCell[]
}

export interface WallView {
  readonly zone: ZoneProgress
  readonly buildings: readonly WallBuilding[]
  readonly dataAsOf: string
}
