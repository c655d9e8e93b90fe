import type { BoardRowView } from '../../session/visit.ts'
import { rewardTotal } from './row-card.ts'
import { rowCells } from './row-cells.ts'
import type { RowCells } from './row-cells.ts'
import type { RowWords } from './row-words.ts'

/** A row told to the person it is about: sentences, then the amounts or areas they rest on. */
export interface RowStory {
  readonly sentences: readonly string[]
  /** Sentences that give way where the text is large. */
  readonly asides: readonly string[]
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** The figure all the others add up to or lead to. */
  readonly total: { readonly label: string; readonly value: string } | null
}

interface Telling {
  readonly name: string
  readonly place: string
  readonly cells: RowCells
  readonly say: RowWords
}

/** Facts of a row whose cell is there and is not idle; an amount of zero is told nowhere. */
function factsIn(
  telling: Telling,
  format: (value: number) => string,
  rows: readonly (readonly [label: string, key: string])[],
): RowStory['facts'] {
  return rows.flatMap(([label, key]) => {
    const value = telling.cells.number(key)
    if (value === null || value === 0) return []
    return [{ label: telling.say.t(`fact.${label}`), value: format(value) }]
  })
}

function surveyed(telling: Telling): RowStory {
  const { name, place, cells, say } = telling
  const area = (key: string): string => say.area(cells.number(key) ?? 0)
  const certified = cells.number('certifiedArea') ?? 0
  const unregistered = cells.number('unregisteredArea') ?? 0
  const conclusion = cells.text('unregisteredConclusion')
  const attachments = cells.number('attachmentCount') ?? 0
  const group = cells.text('workGroup')
  const sentences = [
    say.t('say.house', {
      name,
      place,
      structure: say.word('structure', cells.text('structure') ?? ''),
      use: say.word('use', cells.text('use') ?? ''),
    }),
    certified > 0
      ? say.t('say.measured', { measured: area('measuredArea'), certified: area('certifiedArea') })
      : say.t('say.measuredNoPaper', { measured: area('measuredArea') }),
    say.t('say.recognised', { legal: area('legalArea') }),
  ]
  if (unregistered > 0) {
    sentences.push(
      conclusion === null
        ? say.t('say.unregistered', { area: say.area(unregistered) })
        : say.t('say.unregisteredConcluded', {
            area: say.area(unregistered),
            conclusion: say.word('status', conclusion),
          }),
    )
  }
  const asides: string[] = []
  if (attachments > 0) asides.push(say.t('say.attachmentsCounted', { count: attachments }))
  if (group !== null) asides.push(say.t('say.surveyedBy', { group }))
  const facts = factsIn(telling, say.area, [
    ['measuredArea', 'measuredArea'],
    ['certifiedArea', 'certifiedArea'],
    ['unregisteredArea', 'unregisteredArea'],
  ])
  const total = { label: say.t('fact.legalArea'), value: area('legalArea') }
  return { sentences, asides, facts, total }
}

function agreed(telling: Telling): RowStory {
  const { cells, say } = telling
  const entitled = cells.number('entitledArea')
  const chosen = cells.number('chosenArea')
  const sentences = [
    say.t('say.signed', {
      name: telling.name,
      on: say.date(cells.text('signedOn') ?? ''),
      day: cells.number('signingDay') ?? 0,
      mode: say.word('mode', cells.text('mode') ?? ''),
    }),
  ]
  if (entitled !== null && chosen !== null) {
    sentences.push(
      say.t('say.exchangeAreas', { entitled: say.area(entitled), chosen: say.area(chosen) }),
    )
  }
  const parts = ['houseValueFen', 'attachmentsFen', 'movingFen', 'subsidyRewardFen']
  const total = cells.number('totalFen') ?? 0
  const rest = total - parts.reduce((sum, key) => sum + (cells.number(key) ?? 0), 0)
  const facts = factsIn(telling, say.money, [
    ['houseValue', 'houseValueFen'],
    ['attachments', 'attachmentsFen'],
    ['moving', 'movingFen'],
    ['subsidyReward', 'subsidyRewardFen'],
  ])
  // What leads from the parts to the total has no cell of its own: the price of an exchanged home and
  // the rounding of the net. It is told, so that whoever adds up arrives at the total.
  const name = cells.text('mode') === 'EXCHANGE' ? 'swapPrice' : 'rounding'
  const bridge = rest === 0 ? [] : [{ label: say.t(`fact.${name}`), value: say.money(rest) }]
  const label = say.t(total < 0 ? 'fact.collect' : 'fact.total')
  return {
    sentences,
    asides: [],
    facts: [...facts, ...bridge],
    total: { label, value: say.money(Math.abs(total)) },
  }
}

/** A home that is worth more than the compensation: the household pays, and nothing goes to it. */
function paidIn(telling: Telling, amount: string): RowStory {
  const { cells, say } = telling
  const paidOn = cells.text('paidOn')
  const received = cells.text('status') === 'paid' && paidOn !== null
  const sentences = [
    say.t('say.collect', { amount }),
    received ? say.t('say.collected', { on: say.date(paidOn) }) : say.t('say.collectedNotYet'),
  ]
  const total = { label: say.t('fact.collect'), value: amount }
  return { sentences, asides: [], facts: [], total }
}

function paid(telling: Telling): RowStory {
  const { cells, say } = telling
  const money = (key: string): string => say.money(cells.number(key) ?? 0)
  if ((cells.number('collectFen') ?? 0) > 0) return paidIn(telling, money('collectFen'))
  const status = cells.text('status')
  const paidOn = cells.text('paidOn')
  const sentences = [
    say.t('say.instalmentDue', { no: cells.number('instalment') ?? 1, amount: money('dueFen') }),
  ]
  if (status === 'paid' && paidOn !== null) {
    sentences.push(say.t('say.instalmentPaid', { on: say.date(paidOn), amount: money('paidFen') }))
  } else if (status === 'returned') sentences.push(say.t('say.instalmentReturned'))
  else sentences.push(say.t('say.instalmentProcessing'))
  const facts = factsIn(telling, say.money, [['due', 'dueFen']])
  const total = { label: say.t('fact.paid'), value: money('paidFen') }
  return { sentences, asides: [], facts, total }
}

function rewarded(telling: Telling): RowStory {
  const { name, cells, say } = telling
  const tier = cells.text('tier')
  const handedOverOn = cells.text('handedOverOn')
  const sentences = [
    tier === null
      ? say.t('say.rewardTierNone', { name })
      : say.t('say.rewardTier', { name, tier: say.word('tier', tier) }),
    handedOverOn === null
      ? say.t('say.handedOverNotYet')
      : say.t('say.handedOver', { on: say.date(handedOverOn) }),
  ]
  const facts = factsIn(telling, say.money, [
    ['signingReward', 'signingRewardFen'],
    ['handoverReward', 'handoverRewardFen'],
    ['monetisationReward', 'monetisationFen'],
    ['conformityReward', 'conformityFen'],
  ])
  const total = say.money(rewardTotal(cells))
  return { sentences, asides: [], facts, total: { label: say.t('fact.totalReward'), value: total } }
}

/** Tells a row of boards 1 to 4: what was measured, signed, paid or rewarded. */
export function rowStory(board: number, row: BoardRowView, say: RowWords): RowStory {
  const cells = rowCells(row.cells)
  const telling = { name: cells.text('maskedName') ?? '—', place: say.place(row), cells, say }
  if (board === 1) return surveyed(telling)
  if (board === 2) return agreed(telling)
  return board === 3 ? paid(telling) : rewarded(telling)
}
