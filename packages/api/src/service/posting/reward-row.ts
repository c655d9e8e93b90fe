import { isoDate } from '@yichi/domain/kernel/iso-date'
import { maskName } from '@yichi/domain/rules/board/mask'
import type { RewardRow } from '@yichi/domain/rules/board/row'
import type { AgreementFact } from '../../store/posting/facts-reader.ts'
import type { SettlementReader } from '../../store/settlement/reader.ts'
import type { Unnumbered } from './fresh-row.ts'
import { publicSheet, sumOfLines } from './public-sheet.ts'

/** The rewards of a household for board 4, or null when it has none. Hardship is no reward and never stands here. */
export async function rewardRow(
  settlement: SettlementReader,
  fact: AgreementFact,
): Promise<Unnumbered<RewardRow> | null> {
  const sheet = await publicSheet(settlement, fact.finalSheet ?? fact.sheet)
  const rewards = {
    signingRewardFen: sumOfLines(sheet, 'D01'),
    handoverRewardFen: sumOfLines(sheet, 'D02'),
    monetisationFen: sumOfLines(sheet, 'D03'),
    conformityFen: sumOfLines(sheet, 'D04'),
  }
  if (Object.values(rewards).every((amount) => amount === 0)) return null
  return {
    householdCode: fact.householdCode,
    maskedName: maskName(fact.ownerName),
    tier: fact.tier,
    handedOverOn: fact.handedOverOn === null ? null : isoDate(fact.handedOverOn),
    ...rewards,
  }
}
