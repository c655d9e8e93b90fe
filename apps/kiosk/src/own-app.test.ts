import type { KioskHomeView } from '@yichi/api/view/kiosk'
import type { OwnFileView, VisitsView } from '@yichi/api/view/resident'
import type { VueWrapper } from '@vue/test-utils'
import { TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { KioskClient } from './queries/kiosk-client.ts'
import type { OwnClient } from './queries/own-client.ts'
import { openKiosk, settle } from './testing/kiosk-app.ts'
import type { KioskApp } from './testing/kiosk-app.ts'

const PHONE = '13800001234'
const CODE = '482190357716'
const OWN = 'tianqi86'
const NOW = '2017-03-28T02:00:00.000Z'

const HOME: KioskHomeView = {
  countyName: '合水县',
  dataAsOf: NOW,
  figures: {
    programme: { zones: 1, households: 1, signed: 1, movedOut: 0, monetaryAgreements: 1 },
    years: {},
    money: { plannedFen: 0, raisedFen: 0, loanAppliedFen: 0, paidFen: 0 },
  },
  boards: ([1, 2, 3, 4, 5] as const).map((board) => ({ board, latest: null, rows: 0 })),
  zones: [],
}

const FILE: OwnFileView = {
  householdCode: '03-0001',
  ownerName: '王建国',
  zoneName: '南街片区',
  workGroupName: '南街征迁工作组',
  address: '03 院 1 号',
  idMasked: '621***********123X',
  phoneMasked: '138****1234',
  bankLast4: '4455',
  stars: 2,
  nextAction: 'hand-over',
  nextDue: '2017-04-30',
  surveyedOn: '2017-03-20',
  handedOverOn: null,
  agreement: {
    number: 'HS-2017-03-0001',
    mode: 'MONETARY',
    signedOn: '2017-03-28',
    direction: 'PAY',
    netFen: 25_845_900,
  },
  payments: [
    {
      instalmentNo: 1,
      dueEvent: 'signing',
      direction: 'PAY',
      amountFen: 25_295_900,
      state: 'paid',
      paidOn: '2017-03-28',
    },
  ],
  asOf: NOW,
}

const staff = {
  who: 'staff',
  actorName: '李勘丈',
  unitName: '南街征迁工作组',
  role: 'surveyor',
} as const
const VISITS: VisitsView = {
  items: [
    { ...staff, at: NOW, times: 3, action: 'household-read', isRead: true },
    {
      at: NOW,
      times: 1,
      who: 'unknown',
      actorName: null,
      unitName: null,
      role: null,
      action: 'own-sign-in-failed',
      isRead: false,
    },
  ],
  cursor: null,
}

/** Whatever of the person may stand on a screen. */
const PERSONAL = /王建国|03-0001|1380000|138\*|621\*|4455|258,459|李勘丈|HS-2017/

let app: VueWrapper
let all: KioskApp['all']
let one: KioskApp['one']
let tap: KioskApp['tap']
let calls: string[]
let password: string | null
let online: boolean

function refuse(code: string): never {
  const data = { code: 'UNPROCESSABLE_CONTENT', httpStatus: 422, refusal: { code, params: {} } }
  throw TRPCClientError.from({ error: { message: code, code: -32_022, data } })
}

function door(name: string): Promise<void> {
  calls.push(name)
  return online ? Promise.resolve() : Promise.reject(new Error('out of reach'))
}

const own: OwnClient = {
  signIn: async (phone, keyed) => {
    await door('signIn')
    if (phone !== PHONE || keyed !== (password ?? CODE)) refuse('sign-in-failed')
    const unready = password === null ? 'password-change-required' : null
    return { unready, idleMs: 60_000, lastsMs: 600_000 }
  },
  changePassword: async (current, next) => {
    await door('changePassword')
    if (current !== CODE) refuse('sign-in-failed')
    if (/^(.)\1*$/.test(next)) refuse('password-too-common')
    password = next
  },
  stay: () => door('stay'),
  signOut: () => door('signOut'),
  file: () => door('file').then(() => FILE),
  visits: () => door('visits').then(() => VISITS),
}

const client: KioskClient = {
  home: () => Promise.resolve(HOME),
  board: () => Promise.reject(new Error('not asked')),
  rulebooks: () => Promise.reject(new Error('not asked')),
  rulebook: () => Promise.reject(new Error('not asked')),
  recompute: () => Promise.resolve(null),
}

beforeEach(async () => {
  vi.useFakeTimers()
  calls = []
  password = OWN
  online = true
  ;({ app, all, one, tap } = await openKiosk(client, own))
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

async function keyIn(text: string): Promise<void> {
  for (const character of text) {
    const find = () => app.find(`[data-testid="keyboard-key"][data-character="${character}"]`)
    if (!find().exists()) await tap('keyboard-page')
    await find().trigger('click')
  }
}

async function enter(secret: string, phone = PHONE): Promise<void> {
  await tap('entry-own')
  for (const digit of phone) {
    await app.get(`[data-testid="keypad-digit"][data-digit="${digit}"]`).trigger('click')
  }
  await tap('own-next')
  await keyIn(secret)
  await tap('own-enter')
}

const text = (): string => document.body.textContent

test('phone and password open the file: where it stands, what is next, numbers masked', async () => {
  await enter(OWN)
  expect(text()).toContain('王建国，您好')
  expect(one('own-next-step').text()).toContain('验收交房')
  expect(one('own-next-step').text()).toContain('2017-04-30')
  expect(text()).toContain('621***********123X')
  expect(text()).toContain('**** 4455')
  expect(all('own-leave').length).toBe(1)
})

test('no address and no store of the browser holds anything personal', async () => {
  await enter(OWN)
  await tap('own-tab-money')
  await tap('own-tab-visits')
  expect(window.location.href).not.toMatch(PERSONAL)
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toMatch(PERSONAL)
  expect(all('own-visit').length).toBe(2)
})

test('amounts are covered until they are held; with large text a touch shows them for ten seconds', async () => {
  await enter(OWN)
  await tap('own-tab-money')
  expect(text()).not.toContain('258,459.00')
  await one('own-amounts').trigger('pointerdown')
  expect(one('own-net').text()).toContain('258,459.00')
  await one('own-amounts').trigger('pointerup')
  expect(text()).not.toContain('258,459.00')
  await tap('bar-large-text')
  await tap('own-amounts')
  expect(one('own-net').text()).toContain('258,459.00')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(text()).not.toContain('258,459.00')
})

test('who looked stands there in plain facts', async () => {
  await enter(OWN)
  await tap('own-tab-visits')
  const [looked, unknown] = all('own-visit').map((row) => row.text())
  expect(looked).toContain('2017-03-28 10:00')
  expect(looked).toContain('李勘丈（南街征迁工作组 · 勘丈员）')
  expect(looked).toContain('查看住户档案 3 次')
  expect(unknown).toContain('没有进去')
})

test('the code of the slip asks for a password twice, and only then opens the file', async () => {
  password = null
  await enter(CODE)
  expect(all('own-file').length).toBe(0)
  await keyIn('tianqi86')
  await tap('own-confirm')
  await keyIn('tianqi87')
  await tap('own-confirm')
  expect(one('own-problem').text()).toContain('两遍不一样')
  for (const keyed of ['88888888', '88888888']) {
    await keyIn(keyed)
    await tap('own-confirm')
  }
  expect(one('own-problem').text()).toContain('太容易猜到')
  for (const keyed of ['tianqi86', 'tianqi86']) {
    await keyIn(keyed)
    await tap('own-confirm')
  }
  expect(all('own-file').length).toBe(1)
})

test('the secret is dots until somebody wants to see it', async () => {
  await enter('abc')
  await keyIn('abc')
  expect(one('own-secret').text()).toBe('●●●')
  await tap('own-secret-show')
  expect(one('own-secret').text()).toBe('abc')
})

test('a wrong password says so and keeps nothing; a number may be keyed in anew', async () => {
  await enter('wrong')
  expect(one('own-problem').text()).toContain('手机号或密码不对')
  expect(one('own-secret').text()).toBe('')
  await keyIn(OWN)
  await tap('own-enter')
  expect(all('own-file').length).toBe(1)
})

test('without a network it says that it needs one', async () => {
  online = false
  await enter(OWN)
  expect(one('own-problem').text()).toContain('连不上')
})

test('40 s quiet, 20 s question, then everything is gone; ten times and more one may stay', async () => {
  await enter(OWN)
  for (let times = 0; times < 9; times += 1) {
    await vi.advanceTimersByTimeAsync(40_000)
    await settle()
    expect(all('idle-question').length).toBe(1)
    await tap('idle-stay')
    expect(all('own-file').length).toBe(1)
  }
  await vi.advanceTimersByTimeAsync(40_000)
  expect(text()).toMatch(PERSONAL)
  await vi.advanceTimersByTimeAsync(20_000)
  await settle()
  expect(text()).not.toMatch(PERSONAL)
  expect(calls.at(-1)).toBe('signOut')
})

test('ten minutes end it, however often somebody says to be here', async () => {
  await enter(OWN)
  for (let minutes = 0.5; minutes < 10; minutes += 0.5) {
    await vi.advanceTimersByTimeAsync(30_000)
    window.dispatchEvent(new Event('pointerdown'))
  }
  expect(all('own-file').length).toBe(1)
  await vi.advanceTimersByTimeAsync(30_000)
  await settle()
  expect(all('own-frame').length).toBe(0)
  expect(calls.at(-1)).toBe('signOut')
})

test('touches are told to the server, the last one too, at most every five seconds', async () => {
  await enter(OWN)
  calls = []
  for (let times = 0; times < 20; times += 1) {
    window.dispatchEvent(new Event('pointerdown'))
    await vi.advanceTimersByTimeAsync(500)
  }
  await vi.advanceTimersByTimeAsync(5_000)
  const told = calls.filter((call) => call === 'stay').length
  expect(told).toBeGreaterThanOrEqual(2)
  expect(told).toBeLessThanOrEqual(4)
})

test.each(['own-leave', 'bar-home', 'bar-help', 'pagehide'] as const)(
  '%s ends it and leaves nothing',
  async (way) => {
    await enter(OWN)
    if (way === 'pagehide') window.dispatchEvent(new Event('pagehide'))
    else await tap(way)
    await settle()
    expect(text()).not.toMatch(PERSONAL)
    expect(calls.at(-1)).toBe('signOut')
  },
)

test('opening the door ends what may have been left open, before anybody signs in', async () => {
  await enter(OWN)
  expect(calls.indexOf('signOut')).toBeLessThan(calls.indexOf('signIn'))
})

test('200 hand-overs: the next person sees nothing of the last', async () => {
  const ways = ['own-leave', 'bar-home', 'bar-back', 'pagehide', 'idle'] as const
  for (let times = 0; times < 200; times += 1) {
    await enter(OWN)
    if (times % 2 === 0) await tap('own-tab-money')
    expect(text()).toMatch(PERSONAL)
    const way = ways[times % ways.length]
    if (way === 'pagehide') window.dispatchEvent(new Event('pagehide'))
    else if (way === 'idle') await vi.advanceTimersByTimeAsync(61_000)
    else if (way !== undefined) await tap(way)
    if (way === 'bar-back' && all('own-frame').length > 0) await tap('bar-home')
    await settle()
    expect(document.documentElement.outerHTML).not.toMatch(PERSONAL)
    await tap('entry-own')
    expect(document.documentElement.outerHTML).not.toMatch(PERSONAL)
    await tap('own-leave')
  }
}, 120_000)
