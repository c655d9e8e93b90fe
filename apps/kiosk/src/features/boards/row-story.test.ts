import type { PublicCell } from '@yichi/api/view/posting'
import { expect, test } from 'vitest'
import { areaText, dateText, moneyText } from '../../app/format.ts'
import { addDomainWords } from '../../app/domain-words.ts'
import { t } from '../../app/i18n.ts'
import { word } from '../../app/words.ts'
import type { BoardRowView } from '../../session/visit.ts'
import { rowCard } from './row-card.ts'
import { rowStory } from './row-story.ts'
import type { RowWords } from './row-words.ts'

addDomainWords()

const SAY: RowWords = {
  t,
  word: (family, codes) =>
    codes
      .split('+')
      .map((code) => word(family, code))
      .join('、'),
  area: areaText,
  money: moneyText,
  date: dateText,
  place: () => '南门片区 3号楼',
}

function rowOf(cells: Record<string, PublicCell>): BoardRowView {
  return {
    rowNo: 1,
    householdCode: '03-0042',
    buildingCode: '03-03',
    cells: { maskedName: '王*国', ...cells },
    postingNumber: 'B1-03-0001',
    postedOn: '2017-03-13',
    closesOn: '2017-03-20',
  }
}

test('Wang household, measured: what was found, what is lawful, what is not registered', () => {
  const row = rowOf({
    structure: 'ZM1+JY',
    use: 'RES',
    certifiedArea: 8_632,
    measuredArea: 10_245,
    legalArea: 8_632,
    unregisteredArea: 1_613,
    unregisteredConclusion: 'HIST',
    attachmentCount: 4,
    workGroup: '南门工作组',
  })
  const story = rowStory(1, row, SAY)
  expect(story.sentences).toEqual([
    '王*国 的房屋在南门片区 3号楼，砖木一等、简易，住宅。',
    '实测 102.45 m²，证上写的是 86.32 m²。',
    '认定合法面积 86.32 m²。',
    '未登记 16.13 m²，认定：历史遗留。',
  ])
  expect(story.asides).toEqual(['另外登记了附属物 4 项。', '由南门工作组勘丈。'])
  expect(story.total).toEqual({ label: '认定合法面积', value: '86.32 m²' })
  expect(rowCard(1, row, SAY)).toEqual({
    code: '03-0042',
    name: '王*国',
    place: '南门片区 3号楼',
    facts: [
      { label: '实测', value: '102.45 m²' },
      { label: '认定', value: '86.32 m²' },
    ],
  })
})

const AMOUNTS = {
  houseValueFen: 13_378_628,
  attachmentsFen: 160_000,
  movingFen: 286_344,
  subsidyRewardFen: 506_193,
}

test('an agreement for money adds up to its total, the rounding told', () => {
  const signed = { signedOn: '2017-04-23', signingDay: 34, mode: 'MONETARY' }
  const row = rowOf({ ...signed, ...AMOUNTS, totalFen: 14_331_200 })
  const story = rowStory(2, row, SAY)
  expect(story.sentences).toEqual([
    '王*国 在 2017-04-23 周日 签了协议，是公告后第 34 天，选的是货币补偿。',
  ])
  expect(story.facts.at(-1)).toEqual({ label: '净额取整', value: '0.35 元' })
  expect(story.total).toEqual({ label: '补偿总额', value: '143,312.00 元' })
})

test('an exchange in which the household pays in says so, and what the new home costs', () => {
  const signed = { signedOn: '2017-04-23', signingDay: 34, mode: 'EXCHANGE' }
  const areas = { entitledArea: 9_000, chosenArea: 9_840 }
  const row = rowOf({ ...signed, ...areas, ...AMOUNTS, totalFen: -1_245_900 })
  const story = rowStory(2, row, SAY)
  expect(story.sentences.at(-1)).toBe('应安置 90.00 m²，选定 98.40 m²。')
  expect(story.facts.at(-1)).toEqual({
    label: '调换房屋价款（含取整）',
    value: '−155,770.65 元',
  })
  expect(story.total).toEqual({ label: '住户补交差价', value: '12,459.00 元' })
  expect(rowCard(2, row, SAY).facts[1]).toEqual({ label: '住户补交', value: '12,459.00 元' })
})

test.each([
  ['paid', '2017-05-03', '2017-05-03 周三 已付到户 100.00 元。', '已付'],
  ['processing', null, '正在审批，还没有付款。', '办理中'],
  ['returned', null, '银行退回，正在核对账户。', '已退回'],
] as const)('an instalment that is %s', (status, paidOn, sentence, word) => {
  const paidFen = status === 'paid' ? 10_000 : 0
  const row = rowOf({ instalment: 2, dueFen: 10_000, paidFen, paidOn, status, collectFen: 0 })
  expect(rowStory(3, row, SAY).sentences).toEqual(['第 2 期应付 100.00 元。', sentence])
  expect(rowCard(3, row, SAY).facts[1]?.value).toBe(word)
})

test('money a household pays in is never told as paid to it', () => {
  const cells = { instalment: 1, dueFen: 0, paidFen: 0, collectFen: 6_994_600 }
  const row = rowOf({ ...cells, paidOn: '2017-04-25', status: 'paid' })
  expect(rowStory(3, row, SAY).sentences).toEqual([
    '调换的房屋较贵，住户补交差价 69,946.00 元。',
    '2017-04-25 周二 已收到。',
  ])
  expect(rowCard(3, row, SAY).facts.map((fact) => fact.value)).toEqual(['69,946.00 元', '已收'])
  const open = rowOf({ ...cells, paidOn: null, status: 'processing' })
  expect(rowStory(3, open, SAY).sentences.at(-1)).toBe('还没有收到。')
})

test('rewards are listed one by one; before the handover its reward is explained', () => {
  const row = rowOf({
    tier: 'T1',
    signingRewardFen: 1_726_400,
    handedOverOn: null,
    handoverRewardFen: 0,
    monetisationFen: 267_573,
    conformityFen: 0,
  })
  const story = rowStory(4, row, SAY)
  expect(story.sentences).toEqual([
    '王*国 签约属第一档。',
    '还没有交房。交房验收以后，才有搬迁奖。',
  ])
  expect(story.facts.map((fact) => fact.label)).toEqual(['签约奖', '货币化奖'])
  expect(story.total?.value).toBe('19,939.73 元')
})

test('a row whose cells are missing is told without inventing any', () => {
  for (const board of [1, 2, 3, 4]) {
    const bare = { ...rowOf({}), cells: {} }
    expect(() => rowStory(board, bare, SAY)).not.toThrow()
    expect(rowCard(board, bare, SAY).name).toBe('—')
  }
})
