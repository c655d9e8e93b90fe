import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { mountPart } from '../testing/mount-part.ts'
import ErrorSummary from './ErrorSummary.vue'

const NAME = { field: 'name', text: '请填写姓名。' }
const PHONE = { field: 'phone', text: '请填写手机号。' }

test('what was put right leaves the list, and the reader where they are', async () => {
  const summary = mountPart(ErrorSummary, { problems: [], open: [] })
  await summary.setProps({ problems: [NAME, PHONE], open: [NAME, PHONE] })
  await nextTick()
  expect(summary.findAll('li').map((line) => line.text())).toEqual([NAME.text, PHONE.text])
  const field = document.createElement('input')
  document.body.append(field)
  field.focus()
  await summary.setProps({ open: [PHONE] })
  await nextTick()
  expect(summary.findAll('li').map((line) => line.text())).toEqual([PHONE.text])
  expect(document.activeElement).toBe(field)
  await summary.setProps({ open: [] })
  expect(summary.find('[data-testid="error-summary"]').exists()).toBe(false)
  field.remove()
  summary.unmount()
})
