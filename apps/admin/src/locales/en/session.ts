import type { session as source } from '../zh-CN/session.ts'

/** What stands between a person and the page. */
export const session: Readonly<Record<keyof typeof source, string>> = {
  'session.againText':
    'The console was left alone, or the session is over. {name}, sign in to go on: what you typed is still here.',
  'session.againTitle': 'Please sign in again',
  'session.idleText':
    'Nobody has touched the console for a while. To protect households it will sign out in',
  'session.idleTitle': 'Still there?',
  'session.prove': 'Confirm',
  'session.proveText':
    'This act binds, so it asks once more who you are. It will not ask again for five minutes.',
  'session.proveTitle': 'Is it really you?',
  'session.someoneElse': 'Sign in as somebody else',
  'session.stay': 'I am here',
}
