import type { signIn as source } from '../zh-CN/sign-in.ts'

/** The sign-in page. */
export const signIn: Readonly<Record<keyof typeof source, string>> = {
  'signIn.account': 'Account',
  'signIn.door.account': 'By account',
  'signIn.door.phone': 'By phone',
  'signIn.missing.account': 'Please enter your account.',
  'signIn.missing.password': 'Please enter your password.',
  'signIn.missing.phone': 'Please enter your phone number.',
  'signIn.noAccount':
    'No account yet, or a forgotten password: please ask the security administrator of the county office. An account can be used once the administrator has checked your post and zone.',
  'signIn.password': 'Password',
  'signIn.phone': 'Phone',
  'signIn.promise': 'One ruler for everybody',
  'signIn.show': 'Show',
  'signIn.submit': 'Sign in',
  'signIn.title': 'Sign in',
}
