import { isoDate } from '@yichi/domain/kernel/iso-date'
import { maskName } from '@yichi/domain/rules/board/mask'
import type { AgreementRow } from '@yichi/domain/rules/board/row'
import type { AgreementFact } from '../../store/posting/facts-reader.ts'
import type { SettlementReader } from '../../store/settlement/reader.ts'
import type { Unnumbered } from './fresh-row.ts'
import { publicSheet, sumOfLines } from './public-sheet.ts'

/** An agreement for board 2, computed from public facts: its total is the public net. Areas in 0.01 m². */
export async function agreementRow(
  settlement: SettlementReader,
  fact: AgreementFact,
): Promise<Unnumbered<AgreementRow>> {
  const sheet = await publicSheet(settlement, fact.sheet)
  const { units } = fact.sheet.facts
  const isExchange = fact.mode === 'EXCHANGE'
  return {
    householdCode: fact.householdCode,
    maskedName: maskName(fact.ownerName),
    signedOn: isoDate(fact.signedOn),
    signingDay: fact.dayNo,
    mode: fact.mode,
    entitledArea: isExchange ? sheet.recognisedResArea : null,
    chosenArea: isExchange ? (units ?? []).reduce((area, unit) => area + unit.area, 0) : null,
    houseValueFen: sumOfLines(sheet, 'A'),
    attachmentsFen: sumOfLines(sheet, 'B'),
    movingFen: sumOfLines(sheet, 'C'),
    subsidyRewardFen: sumOfLines(sheet, 'D'),
    totalFen: sheet.netFen,
  }
}
