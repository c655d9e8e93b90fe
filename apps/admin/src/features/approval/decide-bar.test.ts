import type { ApprovalCaseView } from '@yichi/api/view/approval'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import { nextTick } from 'vue'
import { mountPart } from '../../testing/mount-part.ts'
import DecideBar from './DecideBar.vue'

const VIEW = {
  approval: {
    amountFen: 25_845_900,
    payeeName: '王小川',
    bankLast4: '2333',
    step: 'office-director',
    status: 'pending',
  },
  cannotActBecause: null,
} as unknown as ApprovalCaseView

let bar: VueWrapper

function show(view: ApprovalCaseView = VIEW): VueWrapper {
  bar = mountPart(DecideBar, { view, busy: false, error: null })
  return bar
}

const part = (id: string) => bar.find(`[data-testid="${id}"]`)

async function press(key: string): Promise<void> {
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  )
  await nextTick()
}

afterEach(() => {
  bar.unmount()
})

describe('the decision at the foot of a case', () => {
  test('says how much goes to whom, and passes at a click', async () => {
    show()
    expect(bar.text()).toContain('258,459.00 元，付给 王小川 · **** 2333')
    await part('act-pass').trigger('click')
    expect(bar.emitted('act')).toEqual([['pass', {}]])
  })

  test('a key alone signs nothing', async () => {
    show()
    await press('a')
    expect(bar.emitted('act')).toBeUndefined()
    await part('decide-submit').trigger('submit')
    expect(bar.emitted('act')).toEqual([['pass', {}]])
  })

  test('a return needs its reason and says where it goes', async () => {
    show()
    await press('r')
    await part('decide-code').setValue('ACCOUNT_MISMATCH')
    expect(bar.text()).toContain('退回到：签订补偿协议')
    await bar.find('form').trigger('submit')
    expect(bar.emitted('act')).toBeUndefined()
    await part('decide-reason').setValue('户名少一个字')
    await bar.find('form').trigger('submit')
    expect(bar.emitted('act')).toEqual([
      ['return', { returnCode: 'ACCOUNT_MISMATCH', reason: '户名少一个字' }],
    ])
  })

  test('who may not act is told why, and every button is shut', () => {
    show({ ...VIEW, cannotActBecause: 'same-person' })
    expect(part('cannot-act').text()).toContain('不同的人')
    expect(part('act-pass').attributes('disabled')).toBeDefined()
    expect(part('act-return').attributes('disabled')).toBeDefined()
  })

  test('a held case is released, not passed', async () => {
    show({ ...VIEW, approval: { ...VIEW.approval, status: 'held' } })
    expect(part('act-pass').attributes('disabled')).toBeDefined()
    await press('h')
    await part('decide-reason').setValue('资料已补')
    await bar.find('form').trigger('submit')
    expect(bar.emitted('act')).toEqual([['release', { reason: '资料已补' }]])
  })
})
