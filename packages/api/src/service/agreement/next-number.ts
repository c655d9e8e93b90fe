import { agreementNumber, parseAgreementNumber } from '@yichi/domain/cases/agreement/number'
import { yearOf, type IsoDate } from '@yichi/domain/kernel/iso-date'
import type { Tx } from '../../db/database.ts'
import { AgreementReader } from '../../store/agreement/reader.ts'

/** The letters a county's agreements begin with when its settings name no others. */
const DEFAULT_LETTERS = 'YC'

/** The next number of the zone's year: `YC-2017-03-0042`. Numbers are never given twice. */
export async function nextNumber(tx: Tx, zone: string, signedOn: IsoDate): Promise<string> {
  const reader = new AgreementReader(tx)
  const county = (await reader.countyLetters()) ?? DEFAULT_LETTERS
  const year = yearOf(signedOn)
  const last = await reader.lastNumber(`${county}-${year}-${zone}-`)
  const seq = last === undefined ? 1 : (parseAgreementNumber(last)?.seq ?? 0) + 1
  return agreementNumber({ county, year, zone, seq })
}
