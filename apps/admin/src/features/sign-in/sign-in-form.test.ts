import { expect, test } from 'vitest'
import { mountPart } from '../../testing/mount-part.ts'
import SignInForm from './SignInForm.vue'

test('empty fields are named and linked; nothing is sent', async () => {
  const form = mountPart(SignInForm, { by: 'phone', busy: false, error: null })
  await form.find('form').trigger('submit')
  expect(form.find('[data-testid="error-summary"]').text()).toContain('请填写手机号。')
  expect(form.find('#sign-in-phone').attributes('aria-invalid')).toBe('true')
  expect(form.emitted('submit')).toBeUndefined()
  form.unmount()
})

test('the password can be looked at; spaces around the account are not part of it', async () => {
  const form = mountPart(SignInForm, { by: 'account', busy: false, error: null })
  await form.find('#sign-in-account').setValue(' wang ')
  const password = form.find('#sign-in-account-password')
  await password.setValue(' s3cret ')
  await form.find('button[aria-pressed]').trigger('click')
  expect(password.attributes('type')).toBe('text')
  await form.find('form').trigger('submit')
  expect(form.emitted('submit')).toEqual([['wang', ' s3cret ']])
  form.unmount()
})

test('a refusal says what to do and keeps what was typed', async () => {
  const error = { data: { refusal: { code: 'sign-in-failed', params: {} } } }
  const form = mountPart(SignInForm, { by: 'account', busy: false, error: null })
  await form.find('#sign-in-account').setValue('wang')
  await form.setProps({ error })
  expect(form.find('[data-testid="failure"]').text()).toContain('没有登录')
  expect((form.find('#sign-in-account').element as HTMLInputElement).value).toBe('wang')
  form.unmount()
})
