import type { PublicCell } from '@yichi/api/view/posting'
import type { SettlementSheet } from '@yichi/domain/facts/settlement-sheet'
import type { PostedRow, SettledHere } from './posted-row.ts'

/** What a figure of a row is called, by the texts of the row's own page. */
export type CellName =
  | 'signedOn'
  | 'signingDay'
  | 'mode'
  | 'entitledArea'
  | 'chosenArea'
  | 'houseValue'
  | 'attachments'
  | 'moving'
  | 'subsidyReward'
  | 'total'
  | 'instalment'
  | 'tier'
  | 'signingReward'
  | 'handoverReward'
  | 'monetisationReward'
  | 'conformityReward'

/** One figure of a row as posted, and as it comes out here. */
export interface CellCheck {
  readonly name: CellName
  readonly unit: 'fen' | 'area' | 'day' | 'date' | 'mode' | 'tier'
  readonly posted: PublicCell
  readonly computed: PublicCell
}

function sumOf(sheet: SettlementSheet, code: string): number {
  return sheet.lines
    .filter((line) => line.code.startsWith(code))
    .reduce((total, line) => total + line.amountFen, 0)
}

function agreementChecks({ cells }: PostedRow, { facts, sheet }: SettledHere): CellCheck[] {
  const check = (name: CellName, unit: CellCheck['unit'], pair: readonly [string, PublicCell]) => ({
    name,
    unit,
    posted: cells[pair[0]] ?? null,
    computed: pair[1],
  })
  const exchange = facts.mode === 'EXCHANGE'
  const chosen = (facts.units ?? []).reduce((area, unit) => area + unit.area, 0)
  const all = [
    check('signedOn', 'date', ['signedOn', facts.signDate]),
    check('signingDay', 'day', ['signingDay', sheet.day]),
    check('mode', 'mode', ['mode', facts.mode]),
    check('entitledArea', 'area', ['entitledArea', exchange ? sheet.recognisedResArea : null]),
    check('chosenArea', 'area', ['chosenArea', exchange ? chosen : null]),
    check('houseValue', 'fen', ['houseValueFen', sumOf(sheet, 'A')]),
    check('attachments', 'fen', ['attachmentsFen', sumOf(sheet, 'B')]),
    check('moving', 'fen', ['movingFen', sumOf(sheet, 'C')]),
    check('subsidyReward', 'fen', ['subsidyRewardFen', sumOf(sheet, 'D')]),
    check('total', 'fen', ['totalFen', sheet.netFen]),
  ]
  // Areas that stand nowhere are no figures of an agreement for money.
  return all.filter(({ posted, computed }) => posted !== null || computed !== null)
}

/** What an instalment comes to, negative when the household pays in; null when it rests on nothing here. */
export function instalmentFen(
  instalment: PublicCell,
  settled: SettledHere,
  signed: SettledHere | null,
): number | null {
  if (instalment === 1) return (signed ?? settled).sheet.netFen
  return signed === null ? null : settled.sheet.netFen - signed.sheet.netFen
}

function instalmentChecks(
  { cells }: PostedRow,
  settled: SettledHere,
  signed: SettledHere | null,
): CellCheck[] {
  const posted = Number(cells['dueFen'] ?? 0) - Number(cells['collectFen'] ?? 0)
  const computed = instalmentFen(cells['instalment'] ?? null, settled, signed)
  return [{ name: 'instalment', unit: 'fen', posted, computed }]
}

function rewardChecks({ cells }: PostedRow, { sheet }: SettledHere): CellCheck[] {
  const reward = (name: CellName, key: string, code: string): CellCheck => ({
    name,
    unit: 'fen',
    posted: cells[key] ?? null,
    computed: sumOf(sheet, code),
  })
  return [
    { name: 'tier', unit: 'tier', posted: cells['tier'] ?? null, computed: sheet.tier },
    reward('signingReward', 'signingRewardFen', 'D01'),
    reward('handoverReward', 'handoverRewardFen', 'D02'),
    reward('monetisationReward', 'monetisationFen', 'D03'),
    reward('conformityReward', 'conformityFen', 'D04'),
  ]
}

/** Every figure of a row of boards 2 to 4 beside the one its sheet gives. */
export function rowChecks(
  row: PostedRow,
  settled: SettledHere,
  signed: SettledHere | null,
): CellCheck[] {
  if (row.board === 2) return agreementChecks(row, settled)
  if (row.board === 3) return instalmentChecks(row, settled, signed)
  return rewardChecks(row, settled)
}
