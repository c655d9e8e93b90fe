import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useDecide, type UseDecideOptions, type UseDecideReturn } from './use-decide.ts'

let scope: EffectScope

function setUp(options: Partial<UseDecideOptions> = {}): UseDecideReturn {
  const decide = scope.run(() => useDecide({ canAct: () => true, window, ...options }))
  if (decide === undefined) throw new Error('the scope is not active')
  return decide
}

function press(
  key: string,
  init: KeyboardEventInit = {},
  target: EventTarget = document.body,
): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  )
}

beforeEach(() => {
  scope = effectScope()
})

afterEach(() => {
  scope.stop()
  document.body.replaceChildren()
})

describe('deciding by keyboard', () => {
  test.each([
    ['a', 'pass'],
    ['R', 'return'],
    ['h', 'hold'],
  ] as const)('%s opens %s', (key, mode) => {
    const decide = setUp()
    press(key)
    expect(decide.mode.value).toBe(mode)
    press('Escape')
    expect(decide.mode.value).toBe('none')
  })

  test.each(['input', 'textarea', 'select'])('typing in a %s decides nothing', (tag) => {
    const decide = setUp()
    const field = document.createElement(tag)
    document.body.append(field)
    press('a', {}, field)
    expect(decide.mode.value).toBe('none')
  })

  test('a dialog keeps its keys to itself', () => {
    const decide = setUp()
    const dialog = document.createElement('div')
    dialog.setAttribute('role', 'dialog')
    const button = document.createElement('button')
    dialog.append(button)
    document.body.append(dialog)
    press('r', {}, button)
    expect(decide.mode.value).toBe('none')
  })

  test('a chord belongs to the browser', () => {
    const decide = setUp()
    press('a', { ctrlKey: true })
    press('r', { metaKey: true })
    expect(decide.mode.value).toBe('none')
  })

  test('who may not act opens nothing; a step without hold has no H', () => {
    const closed = setUp({ canAct: () => false })
    press('a')
    expect(closed.mode.value).toBe('none')
    const bank = setUp({ canHold: () => false })
    press('h')
    expect(bank.mode.value).toBe('none')
    press('a')
    expect(bank.mode.value).toBe('pass')
  })

  test('nothing is heard after the page is left', () => {
    const decide = setUp()
    scope.stop()
    press('a')
    expect(decide.mode.value).toBe('none')
  })
})
