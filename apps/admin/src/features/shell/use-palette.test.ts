import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick, type EffectScope } from 'vue'
import { usePalette, type PaletteHousehold, type UsePaletteOptions } from './use-palette.ts'

const WANG: PaletteHousehold = { code: '03-0042', ownerName: '王小川', zoneName: '三片区' }
const LI: PaletteHousehold = { code: '03-0043', ownerName: '李青禾', zoneName: '三片区' }

let scope: EffectScope

function setUp(options: Partial<UsePaletteOptions> = {}) {
  const find = vi.fn(() => Promise.resolve<readonly PaletteHousehold[]>([WANG, LI]))
  const open = vi.fn()
  const palette = scope.run(() =>
    usePalette({ find, open, recent: () => [LI], window, ...options }),
  )
  if (palette === undefined) throw new Error('the scope is not active')
  return { palette, find, open }
}

async function type(palette: { query: { value: string } }, text: string): Promise<void> {
  palette.query.value = text
  await nextTick()
  await vi.advanceTimersByTimeAsync(150)
}

beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})

afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

describe('the search palette', () => {
  test('Ctrl+K opens and closes it; other keys do not', () => {
    const { palette } = setUp()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k' }))
    expect(palette.isOpen.value).toBe(false)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }))
    expect(palette.isOpen.value).toBe(true)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'K', metaKey: true }))
    expect(palette.isOpen.value).toBe(false)
  })

  test('shows what was opened before anything is typed', () => {
    const { palette, find } = setUp()
    palette.show()
    expect(palette.state.value).toBe('recent')
    expect(palette.items.value).toEqual([LI])
    expect(find).not.toHaveBeenCalled()
  })

  test('asks once after a pause, and opens the highlighted answer', async () => {
    const { palette, find, open } = setUp()
    palette.show()
    palette.query.value = '王'
    await nextTick()
    await type(palette, '王小')
    expect(find.mock.calls).toEqual([['王小']])
    palette.move(1)
    palette.choose()
    expect(open).toHaveBeenCalledWith(LI)
    expect(palette.isOpen.value).toBe(false)
  })

  test('the highlight goes round the ends', async () => {
    const { palette } = setUp()
    palette.show()
    await type(palette, '王')
    palette.move(-1)
    expect(palette.active.value).toBe(1)
    palette.move(1)
    expect(palette.active.value).toBe(0)
  })

  test('an answer to an older question is dropped', async () => {
    let answerFirst: (items: readonly PaletteHousehold[]) => void = () => undefined
    const first = new Promise<readonly PaletteHousehold[]>((resolve) => (answerFirst = resolve))
    const { palette } = setUp({ find: (q) => (q === '王' ? first : Promise.resolve([LI])) })
    palette.show()
    await type(palette, '王')
    await type(palette, '李')
    answerFirst([WANG])
    await nextTick()
    expect(palette.items.value).toEqual([LI])
  })

  test('a page is found by a part of its name, before any household', async () => {
    const rulebooks = { page: 'rulebooks', label: '补偿办法' }
    const { palette, open } = setUp({
      find: () => Promise.resolve([WANG]),
      pages: () => [rulebooks, { page: 'zones', label: '片区' }],
    })
    palette.show()
    expect(palette.items.value).toEqual([LI, rulebooks, { page: 'zones', label: '片区' }])
    await type(palette, '办法')
    expect(palette.items.value).toEqual([rulebooks, WANG])
    palette.choose()
    expect(open).toHaveBeenCalledWith(rulebooks)
  })

  test('nothing found and no connection are told apart', async () => {
    const { palette } = setUp({
      find: (q) => (q === 'x' ? Promise.resolve([]) : Promise.reject(new Error('offline'))),
    })
    palette.show()
    await type(palette, 'x')
    expect(palette.state.value).toBe('none')
    await type(palette, 'y')
    expect(palette.state.value).toBe('failed')
  })
})
