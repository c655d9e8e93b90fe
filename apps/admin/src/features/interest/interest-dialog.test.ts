import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { mountPart } from '../../testing/mount-part.ts'
import InterestDialog from './InterestDialog.vue'

async function open(about: 'me' | 'somebody') {
  const dialog = mountPart(InterestDialog, { modelValue: false, about, busy: false, error: null })
  await dialog.setProps({ modelValue: true })
  await nextTick()
  return dialog
}

async function fill(id: string, value: string): Promise<void> {
  const control = document.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)
  if (control === null) throw new Error(`no control ${id}`)
  control.value = value
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input'))
  await nextTick()
}

test('a declaration takes the household and the tie, nothing else about relatives', async () => {
  const dialog = await open('me')
  expect(document.querySelector('#interest-login')).toBeNull()
  document.querySelector('#interest-form')?.dispatchEvent(new Event('submit'))
  await nextTick()
  expect(document.querySelector('[data-testid="error-summary"]')?.textContent).toContain('户号')
  await fill('interest-household', ' 14-0007 ')
  await fill('interest-relation', 'spouse')
  document.querySelector('#interest-form')?.dispatchEvent(new Event('submit'))
  expect(dialog.emitted('submit')?.[0]).toEqual([
    { login: '', householdCode: '14-0007', relation: 'spouse', knownBy: 'reported' },
  ])
  dialog.unmount()
})

test('what is recorded of somebody says who and how it is known', async () => {
  const dialog = await open('somebody')
  await fill('interest-login', 'wang')
  await fill('interest-household', '14-0007')
  await fill('interest-relation', 'sibling')
  await fill('interest-known-by', 'matched')
  document.querySelector('#interest-form')?.dispatchEvent(new Event('submit'))
  expect(dialog.emitted('submit')?.[0]).toEqual([
    { login: 'wang', householdCode: '14-0007', relation: 'sibling', knownBy: 'matched' },
  ])
  dialog.unmount()
})
