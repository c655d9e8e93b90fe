import type { KioskBoardView, KioskHomeView } from '@yichi/api/view/kiosk'
import type { BoardNo, PostingSummary } from '@yichi/api/view/posting'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BoardQuestion, KioskClient } from './queries/kiosk-client.ts'
import { openKiosk, settle } from './testing/kiosk-app.ts'
import type { KioskApp } from './testing/kiosk-app.ts'
import { publishedRulebook } from './testing/published-rulebook.ts'

const DATA_AS_OF = '2017-05-22T01:30:00.000Z'

function postingOf(board: BoardNo): PostingSummary {
  return {
    number: `B${board}-03-0007`,
    board,
    zoneCode: '03',
    zoneName: '南门片区',
    postedOn: '2017-05-22',
    closesOn: board === 5 ? null : '2017-05-29',
    rowCount: 20,
    sha256: 'ab12'.repeat(16),
    dataAsOf: DATA_AS_OF,
  }
}

const HOME: KioskHomeView = {
  countyName: '合水县',
  dataAsOf: DATA_AS_OF,
  figures: {
    programme: { zones: 23, households: 4119, signed: 3498, movedOut: 3181, monetaryAgreements: 0 },
    years: {},
    money: { plannedFen: 0, raisedFen: 0, loanAppliedFen: 0, paidFen: 0 },
  },
  boards: ([1, 2, 3, 4, 5] as const).map((board) => ({
    board,
    latest: board === 4 ? null : postingOf(board),
    rows: board === 4 ? 0 : 20,
  })),
  zones: [
    { code: '03', name: '南门片区', buildings: [{ code: '03-01', name: '1号楼' }] },
    { code: '04', name: '老城片区', buildings: [] },
  ],
}

function boardView(question: BoardQuestion): KioskBoardView {
  const total = question.board === 4 ? 0 : question.household === '030005' ? 1 : 20
  const from = (question.page - 1) * 8
  const count = Math.max(0, Math.min(8, total - from))
  const rows = Array.from({ length: count }, (_, index) => ({
    rowNo: from + index + 1,
    householdCode: `03-${String(from + index + 1).padStart(4, '0')}`,
    buildingCode: '03-01',
    cells: { maskedName: '张*国', measuredArea: 10_000, legalArea: 9_000, zone: '南门片区' },
    postingNumber: postingOf(question.board).number,
    postedOn: '2017-05-22',
    closesOn: '2017-05-29',
  }))
  const { board, page } = question
  const postings = rows.length === 0 ? [] : [postingOf(board)]
  return { board, dataAsOf: DATA_AS_OF, zoneCode: null, postings, rows, page, pages: 3, total }
}

const RULEBOOK = publishedRulebook()

let app: VueWrapper
let all: KioskApp['all']
let one: KioskApp['one']
let tap: KioskApp['tap']
let asked: BoardQuestion[]
let online: boolean
let skippedMs: number

function answer<View>(view: View): Promise<View> {
  return online ? Promise.resolve(view) : Promise.reject(new Error('out of reach'))
}

const client: KioskClient = {
  home: () => answer(HOME),
  board: (question) => {
    asked.push(question)
    return answer(boardView(question))
  },
  rulebooks: () => answer({ dataAsOf: DATA_AS_OF, rulebooks: [RULEBOOK.summary] }),
  rulebook: () => answer(RULEBOOK),
  recompute: () => answer(null),
}

beforeEach(async () => {
  vi.useFakeTimers()
  asked = []
  online = true
  skippedMs = 0
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + skippedMs)
  const kiosk = await openKiosk(client)
  ;({ app, all, one, tap } = kiosk)
})

afterEach(() => {
  app.unmount()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Lets hours pass at once by the monotonic clock, as if every poll in between had failed. */
async function later(hours: number): Promise<void> {
  skippedMs += hours * 3_600_000
  await vi.advanceTimersByTimeAsync(15_000)
  await settle()
}

test('home shows the figures, five boards, the age of the data, and a board without a posting', () => {
  expect(one('figure-households').attributes('data-value')).toBe('4119')
  expect(one('figure-signed').text()).toContain('84.9 %')
  expect(one('figure-moved').text()).toContain('3,181 / 4,119')
  expect(all('board-1').length + all('board-5').length).toBe(2)
  expect(one('board-4').text()).toContain('还没有张榜')
  expect(one('freshness').text()).toContain('数据截至 2017-05-22 09:30')
  expect(one('freshness').attributes('data-level')).toBe('fresh')
})

test('a board, its pages, a row, and back to the same page', async () => {
  await tap('board-1')
  expect(all('board-row')).toHaveLength(8)
  await tap('next-page')
  expect(one('page-of').text()).toBe('2 / 3')
  await tap('next-page')
  expect(all('board-row')).toHaveLength(4)
  expect(one('next-page').attributes('disabled')).toBeDefined()
  await tap('board-row', 3)
  expect(one('row-screen').text()).toContain('户号 03-0020')
  expect(one('row-screen').text()).toContain('B1-03-0007')
  expect(one('row-screen').text()).toContain('ab12 ab12 ab12')
  await tap('bar-back')
  expect(one('page-of').text()).toBe('3 / 3')
  await tap('bar-back')
  expect(all('figure-households')).toHaveLength(1)
})

test('zone, then building, then the rows of the building', async () => {
  await tap('board-2')
  await tap('choose-zone')
  await tap('zone-key', 0)
  await tap('building-key', 0)
  expect(asked.at(-1)).toEqual({ board: 2, page: 1, zoneCode: '03', building: '03-01' })
  expect(one('choose-building').text()).toContain('1号楼')
  await tap('show-all')
  expect(asked.at(-1)).toEqual({ board: 2, page: 1 })
  await tap('bar-back')
  expect(all('board-1')).toHaveLength(1)
})

test('a household code is keyed in without a keyboard', async () => {
  await tap('board-1')
  await tap('search-code')
  expect(one('search-digits').attributes('inputmode')).toBe('none')
  for (const digit of '030005') await app.get(`[data-digit="${digit}"]`).trigger('click')
  expect(one('search-digits').attributes('value')).toBe('03-0005')
  await tap('search-find')
  expect(asked.at(-1)).toEqual({ board: 1, page: 1, household: '030005' })
  expect(all('board-row')).toHaveLength(1)
})

test('an empty board says so instead of showing nothing', async () => {
  await tap('board-4')
  expect(app.text()).toContain('这张榜还没有张贴')
  expect(all('next-page')).toHaveLength(0)
})

test('the end of a visit leaves nothing: page, search, language, size', async () => {
  await tap('board-1')
  await tap('bar-large-text')
  await tap('bar-language')
  expect(document.documentElement.dataset['elder']).toBe('true')
  expect(app.text()).toContain('Surveys')
  await vi.advanceTimersByTimeAsync(45_000)
  await settle()
  expect(all('idle-question')).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(20_000)
  await settle()
  expect(all('idle-question')).toHaveLength(0)
  expect(one('board-1').text()).toContain('勘丈登记')
  expect(document.documentElement.dataset['elder']).toBe('false')
  expect(document.documentElement.lang).toBe('zh-CN')
  expect(app.html()).not.toContain('张*国')
  expect([Object.keys(localStorage), Object.keys(sessionStorage)]).toEqual([[], []])
  await vi.advanceTimersByTimeAsync(60_000)
  await settle()
  expect(all('attract')).toHaveLength(1)
  window.dispatchEvent(new Event('pointerdown'))
  await settle()
  expect(all('attract')).toHaveLength(0)
  expect(all('board-1')).toHaveLength(1)
})

test('offline: first pages stay, the stamp ages calmly, and after three days figures hide', async () => {
  online = false
  await vi.advanceTimersByTimeAsync(16 * 60_000)
  await settle()
  expect(one('freshness').attributes('data-level')).toBe('offline')
  expect(one('freshness').text()).toContain('离线')
  window.dispatchEvent(new Event('pointerdown'))
  await settle()
  await tap('board-2')
  expect(all('board-row')).toHaveLength(8)
  await tap('next-page')
  expect(app.text()).toContain('暂时连不上')
  await tap('previous-page')
  expect(all('board-row')).toHaveLength(8)
  await later(25)
  expect(one('freshness').attributes('data-level')).toBe('stale')
  await later(48)
  expect(one('freshness').attributes('data-level')).toBe('expired')
  expect(all('figure-households')).toHaveLength(0)
  online = true
  await vi.advanceTimersByTimeAsync(90_000)
  await settle()
  expect(one('freshness').attributes('data-level')).toBe('fresh')
  expect(all('figure-households')).toHaveLength(1)
})
