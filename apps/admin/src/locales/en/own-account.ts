import type { ownAccount as source } from '../zh-CN/own-account.ts'

/** My own account. */
export const ownAccount: Readonly<Record<keyof typeof source, string>> = {
  'ownAccount.acts': 'Acts',
  'ownAccount.bindAgain': 'Bind another authenticator',
  'ownAccount.current': 'Current password',
  'ownAccount.daysLeft': 'Your password runs out in {n} days.',
  'ownAccount.device': 'Browser',
  'ownAccount.endOthers': 'Sign out everywhere else',
  'ownAccount.endSession': 'Sign out',
  'ownAccount.factorBegin': 'Begin',
  'ownAccount.factorBound':
    'Your authenticator is bound. Signing in and acts that bind ask for its code.',
  'ownAccount.factorConfirm': 'Confirm',
  'ownAccount.factorStep.1':
    'Install an authenticator on your phone; any that shows six-digit codes will do.',
  'ownAccount.factorStep.2': 'Scan this picture with it, or type in the key beside it.',
  'ownAccount.factorStep.3': 'Enter the six digits it shows.',
  'ownAccount.factorWhy':
    'Once it is bound, nobody gets in with your password alone. Posts that move money, publish or administrate need it.',
  'ownAccount.firstPassword': 'Set a password of your own',
  'ownAccount.firstPasswordText':
    'A password that somebody gave you works once. Choose one that only you know.',
  'ownAccount.getReady': 'Get ready',
  'ownAccount.goOn': 'Go on',
  'ownAccount.kept': 'I keep these codes in a safe place',
  'ownAccount.lastSeenAt': 'Last used',
  'ownAccount.network': 'Network address',
  'ownAccount.newCodes': 'New recovery codes',
  'ownAccount.newDevice': 'new browser',
  'ownAccount.noRoles': 'No post yet. It will stand here once an appointment is approved.',
  'ownAccount.onBehalfOf': 'on behalf of {name}',
  'ownAccount.passwordChanged': 'The password is changed; every other browser is signed out.',
  'ownAccount.passwordText': 'Changing the password signs you out everywhere else.',
  'ownAccount.qr': 'Picture for the authenticator to scan',
  'ownAccount.recoveryText':
    'They open the door when the phone is lost. Each works once, and they are shown only now. Print or write them down, and keep them apart from the phone.',
  'ownAccount.recoveryTitle': 'Ten recovery codes',
  'ownAccount.roles': 'Posts',
  'ownAccount.secondFactor': 'Bind an authenticator',
  'ownAccount.secret': 'Key, for typing in',
  'ownAccount.sessionEnded': 'That browser is signed out.',
  'ownAccount.sessions': 'Where you are signed in',
  'ownAccount.sessionsEnded': '{n} other browsers are signed out.',
  'ownAccount.startedAt': 'Signed in',
  'ownAccount.tab.factor': 'Authenticator',
  'ownAccount.tab.password': 'Password',
  'ownAccount.tab.sessions': 'Sessions',
  'ownAccount.tab.who': 'My posts',
  'ownAccount.thisSession': 'this one',
  'ownAccount.unknownDevice': 'Unknown browser',
  'ownAccount.wholeCounty': 'whole county',
}
