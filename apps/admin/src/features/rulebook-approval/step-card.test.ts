import { refusalText } from '@yichi/i18n/refusal-text'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import { mountPart } from '../../testing/mount-part.ts'
import DecideForm from './DecideForm.vue'
import StepCard from './StepCard.vue'

let part: VueWrapper

afterEach(() => {
  part.unmount()
})

describe('a step of a draft', () => {
  test('that cannot be taken says why, and whose it is', () => {
    part = mountPart(StepCard, {
      step: 'publish',
      obstacle: 'needs-two-approvals',
      roles: ['publisher'],
    })
    expect(part.text()).toContain(refusalText('zh-CN', 'needs-two-approvals'))
    expect(part.text()).toContain('由公示员办理')
  })

  test('sending back needs a reason; approving does not', async () => {
    part = mountPart(DecideForm, { busy: false })
    await part.find('[data-testid="return-draft"]').trigger('click')
    expect(part.emitted('decide')).toBeUndefined()
    expect(part.text()).toContain(refusalText('zh-CN', 'reason-required'))
    await part.find('[data-testid="decide-reason"]').setValue('价格写错')
    await part.find('[data-testid="return-draft"]').trigger('click')
    await part.find('[data-testid="decide-reason"]').setValue('')
    await part.find('form').trigger('submit')
    expect(part.emitted('decide')).toEqual([
      ['return', '价格写错'],
      ['approve', null],
    ])
  })
})
