import type { Board } from './board.ts'
import type { BoardRows } from './row.ts'

/** How a cell is written: areas in 0.01 m², money in fen, ratios in basis points. */
export type ColumnUnit = 'text' | 'area' | 'fen' | 'date' | 'int' | 'ratio'

export interface Column<Key extends string = string> {
  readonly key: Key
  readonly unit: ColumnUnit
  /** Whether the foot of the board adds the column up. */
  readonly sum: boolean
}

type ColumnsOf = { readonly [B in Board]: readonly Column<keyof BoardRows[B] & string>[] }

const cell = <Key extends string>(key: Key, unit: ColumnUnit): Column<Key> => ({
  key,
  unit,
  sum: false,
})
const total = <Key extends string>(key: Key, unit: ColumnUnit): Column<Key> => ({
  key,
  unit,
  sum: true,
})

const household = [
  cell('seq', 'int'),
  cell('householdCode', 'text'),
  cell('maskedName', 'text'),
] as const

/**
 * What the public sees of each board, in order. What has no column here is never posted.
 *
 * @law decree-590 art. 15, 29
 */
export const BOARD_COLUMNS: ColumnsOf = {
  1: [
    ...household,
    cell('location', 'text'),
    cell('structure', 'text'),
    total('certifiedArea', 'area'),
    total('measuredArea', 'area'),
    total('legalArea', 'area'),
    total('unregisteredArea', 'area'),
    cell('unregisteredConclusion', 'text'),
    cell('use', 'text'),
    total('attachmentCount', 'int'),
    cell('workGroup', 'text'),
  ],
  2: [
    ...household,
    cell('signedOn', 'date'),
    cell('signingDay', 'int'),
    cell('mode', 'text'),
    total('entitledArea', 'area'),
    total('chosenArea', 'area'),
    total('houseValueFen', 'fen'),
    total('attachmentsFen', 'fen'),
    total('movingFen', 'fen'),
    total('subsidyRewardFen', 'fen'),
    total('totalFen', 'fen'),
  ],
  3: [
    ...household,
    cell('instalment', 'int'),
    total('dueFen', 'fen'),
    total('paidFen', 'fen'),
    cell('paidOn', 'date'),
    cell('status', 'text'),
    total('collectFen', 'fen'),
  ],
  4: [
    ...household,
    cell('tier', 'text'),
    total('signingRewardFen', 'fen'),
    cell('handedOverOn', 'date'),
    total('handoverRewardFen', 'fen'),
    total('monetisationFen', 'fen'),
    total('conformityFen', 'fen'),
  ],
  5: [
    cell('zone', 'text'),
    cell('workGroup', 'text'),
    total('frozenHouseholds', 'int'),
    total('households', 'int'),
    total('measured', 'int'),
    total('signed', 'int'),
    total('handedOver', 'int'),
    cell('measuredRate', 'ratio'),
    cell('signedRate', 'ratio'),
    cell('handedOverRate', 'ratio'),
    total('weekMeasured', 'int'),
    total('weekSigned', 'int'),
    total('weekHandedOver', 'int'),
    cell('rank', 'int'),
    // Not summed: where no zone has a value, a foot of zero would be untrue.
    cell('raisedFen', 'fen'),
    total('paidFen', 'fen'),
  ],
}
