import type { BoardRows } from '@yichi/domain/rules/board/row'
import type { Tx } from '../../db/database.ts'
import { BoardFactsReader } from '../../store/posting/facts-reader.ts'
import type { AgreementFact, InstalmentFact } from '../../store/posting/facts-reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import { agreementRow } from './agreement-row.ts'
import type { Candidate } from './fresh-row.ts'
import { paymentRow } from './payment-row.ts'
import { rewardRow } from './reward-row.ts'
import { surveyRow } from './survey-row.ts'

/** The boards that are posted by hand; board 5 comes from the weekly job alone. */
export type HandBoard = 1 | 2 | 3 | 4

export interface BoardZone {
  readonly id: string
  readonly workGroupName: string
}

type Maker = (tx: Tx, zone: BoardZone) => Promise<Candidate<BoardRows[HandBoard]>[]>

/** Every row a board of the zone could hold at this moment, posted before or not, by household code. */
export function candidates(
  board: HandBoard,
  tx: Tx,
  zone: BoardZone,
): Promise<Candidate<BoardRows[HandBoard]>[]> {
  return MAKERS[board](tx, zone)
}

const MAKERS: Readonly<Record<HandBoard, Maker>> = {
  1: async (tx, zone) => {
    const surveys = await new BoardFactsReader(tx).surveys(zone.id)
    return surveys.map((fact) => {
      return { buildingCode: fact.buildingCode, row: surveyRow(fact, zone.workGroupName) }
    })
  },
  2: (tx, zone) =>
    ofAgreements(tx, zone, async (settlement, fact) => [await agreementRow(settlement, fact)]),
  3: async (tx, zone) => {
    const instalments = await instalmentsByAgreement(tx, zone)
    return ofAgreements(tx, zone, (_settlement, fact) => {
      const own = instalments.get(fact.agreementId) ?? []
      return Promise.resolve(own.map((instalment) => paymentRow(fact, instalment)))
    })
  },
  4: (tx, zone) =>
    ofAgreements(tx, zone, async (settlement, fact) => {
      const row = await rewardRow(settlement, fact)
      return row === null ? [] : [row]
    }),
}

async function ofAgreements(
  tx: Tx,
  zone: BoardZone,
  rowsOf: (
    settlement: SettlementReader,
    fact: AgreementFact,
  ) => Promise<Candidate<BoardRows[HandBoard]>['row'][]>,
): Promise<Candidate<BoardRows[HandBoard]>[]> {
  const settlement = new SettlementReader(tx)
  const found: Candidate<BoardRows[HandBoard]>[] = []
  for (const fact of await new BoardFactsReader(tx).agreements(zone.id)) {
    const rows = await rowsOf(settlement, fact)
    found.push(...rows.map((row) => ({ buildingCode: fact.buildingCode, row })))
  }
  return found
}

async function instalmentsByAgreement(
  tx: Tx,
  zone: BoardZone,
): Promise<ReadonlyMap<string, readonly InstalmentFact[]>> {
  const byAgreement = new Map<string, InstalmentFact[]>()
  for (const instalment of await new BoardFactsReader(tx).instalments(zone.id)) {
    const known = byAgreement.get(instalment.agreementId)
    if (known === undefined) byAgreement.set(instalment.agreementId, [instalment])
    else known.push(instalment)
  }
  return byAgreement
}
