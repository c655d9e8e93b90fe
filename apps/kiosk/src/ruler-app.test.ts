import type { KioskHomeView, KioskRecomputeView, KioskRulebookView } from '@yichi/api/view/kiosk'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { publicFacts } from '@yichi/domain/cases/settlement/public-facts'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { digestOf } from '@yichi/domain/kernel/digest'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { wangHousehold } from '@yichi/domain/testing/builders'
import { goldenRulebook } from '@yichi/domain/testing/golden'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showLocale } from './app/i18n.ts'
import type { KioskClient } from './queries/kiosk-client.ts'
import { openKiosk, settle } from './testing/kiosk-app.ts'
import type { KioskApp } from './testing/kiosk-app.ts'
import { publishedRulebook } from './testing/published-rulebook.ts'

const RULEBOOK = goldenRulebook()
const BOOK = publishedRulebook()
const OLDER: KioskRulebookView = {
  ...BOOK,
  summary: {
    ...BOOK.summary,
    id: 'REP-COUNTY@0.3.0',
    version: '0.3.0',
    announceDate: '2016-03-21',
    effectiveFrom: '2016-03-21',
    zones: [],
  },
}
const FACTS = wangHousehold({ handoverDate: null })

function settled(facts: HouseholdFacts) {
  const outcome = computeSheet(facts, RULEBOOK)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

const SHEET = settled(publicFacts(FACTS))
const POSTING = {
  number: 'B4-03-0001',
  board: 4 as const,
  zoneCode: '03',
  zoneName: '南门片区',
  postedOn: '2017-05-22',
  closesOn: '2017-05-29',
  rowCount: 1,
  sha256: 'ab12'.repeat(16),
  dataAsOf: BOOK.dataAsOf,
}
const HOME: KioskHomeView = {
  countyName: '合水县',
  dataAsOf: BOOK.dataAsOf,
  figures: {
    programme: { zones: 23, households: 4119, signed: 3498, movedOut: 3181, monetaryAgreements: 0 },
    years: {},
    money: { plannedFen: 0, raisedFen: 0, loanAppliedFen: 0, paidFen: 0 },
  },
  boards: ([1, 2, 3, 4, 5] as const).map((board) => ({ board, latest: POSTING, rows: 1 })),
  zones: [{ code: '03', name: '南门片区', buildings: [] }],
}
const sumOf = (code: string): number =>
  SHEET.lines
    .filter((line) => line.code === code)
    .reduce((total, line) => total + line.amountFen, 0)
const CELLS = {
  maskedName: '王*国',
  tier: SHEET.tier,
  signingRewardFen: sumOf('D01'),
  handedOverOn: null,
  handoverRewardFen: 0,
  monetisationFen: sumOf('D03'),
  conformityFen: sumOf('D04'),
}
const BASIS: KioskRecomputeView = {
  dataAsOf: BOOK.dataAsOf,
  householdCode: '03-0007',
  postingNumber: POSTING.number,
  rulebook: RULEBOOK.pin,
  rulebookVersionId: BOOK.summary.id,
  facts: canonicalJson(publicFacts(FACTS)),
  publicSha256: digestOf(SHEET),
  publicNetFen: SHEET.netFen,
  signed: null,
}

let kiosk: KioskApp
let basis: KioskRecomputeView | null
let book: KioskRulebookView
let online: boolean

function answer<View>(view: View): Promise<View> {
  return online ? Promise.resolve(view) : Promise.reject(new Error('out of reach'))
}

const client: KioskClient = {
  home: () => answer(HOME),
  board: ({ board }) =>
    answer({
      board,
      dataAsOf: BOOK.dataAsOf,
      zoneCode: null,
      postings: [POSTING],
      rows: [
        {
          rowNo: 1,
          householdCode: '03-0007',
          buildingCode: '03-01',
          cells: CELLS,
          postingNumber: POSTING.number,
          postedOn: POSTING.postedOn,
          closesOn: POSTING.closesOn,
        },
      ],
      page: 1,
      pages: 1,
      total: 1,
    }),
  rulebooks: () => answer({ dataAsOf: BOOK.dataAsOf, rulebooks: [BOOK.summary, OLDER.summary] }),
  rulebook: (id) => answer(id === BOOK.summary.id ? book : OLDER),
  recompute: () => answer(basis),
}

beforeEach(async () => {
  vi.useFakeTimers()
  basis = BASIS
  book = BOOK
  online = true
  kiosk = await openKiosk(client)
})

afterEach(async () => {
  kiosk.app.unmount()
  await showLocale('zh-CN')
  vi.useRealTimers()
})

/** Up to the way to settle: 100.00 m² of brick and concrete of 1998 in zone II. */
async function tellHouse(): Promise<void> {
  const { tap, choose } = kiosk
  await tap('entry-calculator')
  await choose('03')
  await choose('ZH2')
  await tap('area-preset', 4)
  await tap('area-done')
  await choose('1990')
  await choose('1998')
  await choose('MEDIUM')
}

const HOUSE = {
  zone: 'II',
  signDate: isoDate('2017-03-30'),
  segments: [
    {
      id: 'b1',
      use: 'RES',
      status: 'REGISTERED',
      structure: 'ZH2',
      buildYear: 1998,
      certified: 10_000,
      measured: 10_000,
    },
  ],
  decoration: 'MEDIUM',
  attachments: [],
} as const satisfies Omit<HouseholdFacts, 'mode'>

test('the calculator comes to what the rules come to, and says that it is an estimate', async () => {
  const { one, all, choose, tap } = kiosk
  await tellHouse()
  expect(all('estimate-badge')).toHaveLength(1)
  await choose('MONETARY')
  await choose('0')
  const { netFen, lines } = settled({ ...HOUSE, mode: 'MONETARY' })
  expect(one('estimate').attributes('data-net')).toBe(String(netFen))
  expect(all('estimate-badge')).toHaveLength(1)
  expect(one('estimate').text()).toContain('如果拖到第二档')
  expect(one('estimate').text()).toContain('到 2017-03-30 周四 已过')
  await tap('open-lines')
  expect(all('sheet-line').map((line) => Number(line.attributes('data-fen')))).toEqual(
    lines.map(({ amountFen }) => amountFen),
  )
  await tap('sheet-line')
  expect(one('estimate-lines').text()).toContain('重置价 1,000.00')
})

test('a home in exchange is asked for, and every choice can be made again', async () => {
  const { one, app, choose, tap } = kiosk
  await tellHouse()
  await choose('EXCHANGE')
  await choose('0')
  await tap('area-preset', 5)
  await tap('area-done')
  await tap('home-floor', 2)
  await tap('home-done')
  const unit = {
    id: '新房',
    area: 12_000,
    floor: 3,
    location: 'INPLACE',
    delivery: 'SPOT',
  } as const
  const { netFen } = settled({ ...HOUSE, mode: 'EXCHANGE', units: [unit] })
  expect(one('estimate').attributes('data-net')).toBe(String(netFen))
  await app.get('[data-testid="chosen"][data-step="decoration"]').trigger('click')
  await settle()
  await choose('NONE')
  const plain = settled({ ...HOUSE, decoration: 'NONE', mode: 'EXCHANGE', units: [unit] })
  expect(one('estimate').attributes('data-net')).toBe(String(plain.netFen))
})

test('three ways stand side by side, and what differs is said in words', async () => {
  const { all, choose, tap } = kiosk
  await tellHouse()
  await choose('VOUCHER')
  await choose('0')
  await tap('open-comparison')
  const money = settled({ ...HOUSE, mode: 'MONETARY' })
  const nets = Object.fromEntries(
    all('option').map((option) => [option.attributes('data-kind'), option.attributes('data-net')]),
  )
  expect(nets['MONETARY']).toBe(String(money.netFen))
  expect(nets['VOUCHER']).toBe(String(money.netFen))
  expect(Object.keys(nets)).toHaveLength(3)
  const words = all('difference').map((text) => text.text())
  expect(words[0]).toMatch(/选货币补偿，到手的钱比产权调换多/)
  expect(words.at(-1)).toContain('房票在 12 个月内')
})

test('the measures are read by chapter, with version, days and fingerprint', async () => {
  const { app, one, all, tap } = kiosk
  await tap('entry-rulebook')
  expect(one('rulebook-screen').text()).toContain('第 1.0.0 版')
  expect(one('rulebook-screen').text()).toContain('2017-03-20 周一 起执行')
  expect(one('hash').text()).toContain(RULEBOOK.pin.sha256.slice(0, 4))
  expect(all('chapter-key').length).toBeGreaterThan(10)
  await tap('chapter-key', 1)
  expect(one('chapter-screen').text()).toContain('1,450.00 元/m²')
  await tap('next-chapter')
  expect(one('chapter-screen').attributes('data-chapter')).toBe('recognition')
  await tap('bar-back')
  await tap('other-version')
  await tap('choice', 1)
  expect(one('rulebook-screen').text()).toContain('第 0.3.0 版')
  await tap('bar-language')
  expect(app.text()).toContain('Version 0.3.0')
  expect(app.text()).toContain('House and land')
})

test('a text that is not the published one is not shown', async () => {
  book = { ...BOOK, body: BOOK.body.replace('145000', '245000') }
  const { app, tap, choose } = kiosk
  await tap('entry-rulebook')
  expect(app.text()).toContain('与公布的指纹不符')
  await tap('bar-home')
  await tap('entry-calculator')
  await choose('03')
  expect(app.text()).toContain('与公布的指纹不符')
})

test('nothing of a calculation is left for the next visitor', async () => {
  const { all, app, choose, tap } = kiosk
  await tellHouse()
  await choose('MONETARY')
  await choose('0')
  await vi.advanceTimersByTimeAsync(66_000)
  await settle()
  expect(all('board-1')).toHaveLength(1)
  await tap('entry-calculator')
  expect(app.findAll('[aria-pressed="true"]')).toHaveLength(0)
  expect(app.text()).not.toContain('元')
  expect([Object.keys(localStorage), Object.keys(sessionStorage)]).toEqual([[], []])
})

async function openRow(): Promise<void> {
  await kiosk.tap('board-4')
  await kiosk.tap('board-row')
  await kiosk.tap('recompute')
}

test('a posted row is worked out again, line by line, and agrees', async () => {
  const { one, all, tap } = kiosk
  await openRow()
  expect(all('recompute-line')).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(all('recompute-line').map((line) => line.attributes('data-code'))).toEqual([
    'D01',
    'D03',
    'D04',
  ])
  expect(one('verdict').attributes('data-match')).toBe('true')
  expect(one('verdict').text()).toContain('与公示一致')
  expect(all('hash')[0]?.text()).toContain(RULEBOOK.pin.sha256.slice(0, 4))
  await tap('hash', 0)
  expect(all('hash')[0]?.text().replaceAll(' ', '')).toContain(RULEBOOK.pin.sha256)
})

test('a figure that does not come out is named, never hidden', async () => {
  basis = { ...BASIS, facts: BASIS.facts.replace('"buildYear":1998', '"buildYear":2010') }
  await openRow()
  await kiosk.tap('recompute-finish')
  expect(kiosk.one('verdict').attributes('data-match')).toBe('false')
  expect(kiosk.one('verdict').text()).toContain('与公示不一致')
  expect(kiosk.one('verdict').text()).toContain('结算单的指纹不对')
  expect(kiosk.one('verdict').text()).toMatch(/货币化奖：公示的是 [\d,.]+ 元，重新算是/)
})

test('a row without a basis says so calmly', async () => {
  basis = null
  await openRow()
  expect(kiosk.app.text()).toContain('这一行在这里不能重新算')
})

test('without a network the rules are still here, and the facts of a row are not', async () => {
  const { app, tap, choose } = kiosk
  await tap('board-4')
  await tap('board-row')
  online = false
  await tap('recompute')
  expect(app.text()).toContain('取不到这一行的事实')
  await tap('bar-home')
  await tap('entry-calculator')
  await choose('03')
  expect(app.text()).toContain('砖混二等')
})
