import type { Insertable } from 'kysely'
import { assert } from '@yichi/domain/kernel/assert'
import { isoDate, type IsoDate } from '@yichi/domain/kernel/iso-date'
import type { Database } from '../db/database.ts'
import type { Ids } from '../observe/ids.ts'

type Row<T extends keyof Database> = Insertable<Database[T]>

interface SourcePlan {
  readonly code: string
  readonly name: string
  readonly kind: 'loan' | 'subsidy' | 'county' | 'land'
  readonly contractFen: number
  readonly appliedFen: number
  /** Money credited to the special account, by day. */
  readonly drawdowns: readonly (readonly [day: string, fen: number])[]
}

/** Raised in all: 13.48 亿元. Phase 4 of the loan is applied for (11.55 亿元) and not drawn. */
const SOURCES: readonly SourcePlan[] = [
  {
    code: 'CDB-1',
    name: '国开行棚改贷款一期',
    kind: 'loan',
    contractFen: 26_000_000_000,
    appliedFen: 0,
    drawdowns: [
      ['2014-03-10', 16_000_000_000],
      ['2014-09-15', 10_000_000_000],
    ],
  },
  {
    code: 'CDB-2',
    name: '国开行棚改贷款二期',
    kind: 'loan',
    contractFen: 29_000_000_000,
    appliedFen: 0,
    drawdowns: [
      ['2015-02-16', 19_000_000_000],
      ['2015-08-17', 10_000_000_000],
    ],
  },
  {
    code: 'CDB-3',
    name: '国开行棚改贷款三期',
    kind: 'loan',
    contractFen: 36_000_000_000,
    appliedFen: 0,
    drawdowns: [
      ['2016-02-29', 20_000_000_000],
      ['2017-02-20', 16_000_000_000],
    ],
  },
  {
    code: 'CDB-4',
    name: '国开行棚改贷款四期',
    kind: 'loan',
    contractFen: 0,
    appliedFen: 115_500_000_000,
    drawdowns: [],
  },
  {
    code: 'CENTRAL',
    name: '中央财政补助',
    kind: 'subsidy',
    contractFen: 14_800_000_000,
    appliedFen: 0,
    drawdowns: [
      ['2014-05-12', 3_000_000_000],
      ['2015-05-11', 3_400_000_000],
      ['2016-05-16', 3_900_000_000],
      ['2017-03-13', 4_500_000_000],
    ],
  },
  {
    code: 'PROVINCE',
    name: '省级财政补助',
    kind: 'subsidy',
    contractFen: 6_000_000_000,
    appliedFen: 0,
    drawdowns: [
      ['2015-06-08', 2_000_000_000],
      ['2016-06-13', 2_000_000_000],
      ['2017-03-13', 2_000_000_000],
    ],
  },
  {
    code: 'COUNTY',
    name: '县级配套',
    kind: 'county',
    contractFen: 8_000_000_000,
    appliedFen: 0,
    drawdowns: [
      ['2014-03-17', 2_000_000_000],
      ['2015-03-16', 2_000_000_000],
      ['2016-03-14', 2_000_000_000],
      ['2017-03-13', 2_000_000_000],
    ],
  },
  {
    code: 'LAND',
    name: '土地出让收入',
    kind: 'land',
    contractFen: 15_000_000_000,
    appliedFen: 0,
    drawdowns: [
      ['2016-10-17', 6_000_000_000],
      ['2017-01-16', 9_000_000_000],
    ],
  },
]

export interface Drawdown {
  readonly id: string
  readonly sourceCode: string
  readonly day: IsoDate
  readonly fen: number
  readonly serial: string
}

export interface Funds {
  readonly sources: Row<'fund_source'>[]
  readonly drawdowns: readonly Drawdown[]
  readonly idOf: ReadonlyMap<string, string>
  /** Earmarks an amount on a source that has been credited by that day and still holds it. */
  earmark(day: IsoDate, amountFen: number): { readonly id: string; readonly code: string }
}

/** The sources of a county's money, scaled when the county is larger or smaller than the model. */
export function makeFunds(ids: Ids, scale: number): Funds {
  const scaled = (fen: number): number => Math.round(fen * scale)
  const sources = SOURCES.map(({ code, name, kind, contractFen, appliedFen }) => ({
    id: ids(),
    code,
    name,
    kind,
    contract_fen: scaled(contractFen),
    applied_fen: scaled(appliedFen),
  }))
  const idOf = new Map(sources.map(({ code, id }) => [code, id]))
  const drawdowns = SOURCES.flatMap(({ code, drawdowns: list }) =>
    list.map(([day, fen], i) => ({
      id: ids(),
      sourceCode: code,
      day: isoDate(day),
      fen: scaled(fen),
      serial: `D-${code}-${i + 1}`,
    })),
  ).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return { sources, drawdowns, idOf, earmark: earmarker(drawdowns, idOf) }
}

/**
 * Requests may come in any order of days, so a source is asked for what is left of everything it is
 * ever credited, after the first credit; the loans of a year come before the other money.
 */
function earmarker(
  drawdowns: readonly Drawdown[],
  idOf: ReadonlyMap<string, string>,
): Funds['earmark'] {
  const credits = new Map<string, { day: IsoDate; fen: number }[]>()
  const used = new Map<string, number>()
  for (const { sourceCode, day, fen } of drawdowns)
    credits.set(sourceCode, [...(credits.get(sourceCode) ?? []), { day, fen }])
  const creditedBy = (code: string, day: IsoDate): number =>
    (credits.get(code) ?? []).reduce(
      (sum, credit) => (credit.day <= day ? sum + credit.fen : sum),
      0,
    )
  return (day, amountFen) => {
    for (const code of credits.keys()) {
      const spent = used.get(code) ?? 0
      if (creditedBy(code, day) - spent < amountFen) continue
      used.set(code, spent + amountFen)
      const id = idOf.get(code)
      assert(id !== undefined, 'demo: an unknown fund source')
      return { id, code }
    }
    assert(false, 'demo: no fund source holds enough on that day')
  }
}
