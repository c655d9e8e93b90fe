import type { signIn as source } from '../zh-CN/sign-in.ts'

/** The doors before the console. */
export const signIn: Readonly<Record<keyof typeof source, string>> = {
  'signIn.account': 'Account',
  'signIn.askReset': 'Ask for a new password',
  'signIn.back': 'Back to signing in',
  'signIn.capsLock': 'Caps lock is on.',
  'signIn.code': 'Authenticator code',
  'signIn.codeHint': 'Open the authenticator on your phone and enter the six digits it shows now.',
  'signIn.codeWhole': 'Enter six digits.',
  'signIn.countyName': 'Name of the county',
  'signIn.door.account': 'By account',
  'signIn.door.phone': 'By phone',
  'signIn.door.register': 'Register',
  'signIn.fillIn': 'Fill this in.',
  'signIn.forgotten': 'Forgotten password',
  'signIn.forgottenBy': 'What we know you by',
  'signIn.forgottenStep.1': 'Enter your account or phone and choose “Ask for a new password”.',
  'signIn.forgottenStep.2':
    'Go to the security administrator with your staff card and fetch a one-time code in person; it is good for 24 hours.',
  'signIn.forgottenStep.3': 'Enter the code and a new password below.',
  'signIn.loginHint':
    'Begins with a small letter; letters, digits, dots and hyphens; 3 to 32 signs. You will sign in with it.',
  'signIn.missing.account': 'Enter the account.',
  'signIn.missing.password': 'Enter the password.',
  'signIn.missing.phone': 'Enter the phone number.',
  'signIn.name': 'Name',
  'signIn.needsCode': 'Enter the one-time code.',
  'signIn.newPassword': 'New password',
  'signIn.oneTimeCode': 'One-time code',
  'signIn.oneTimeCodeHint':
    'The one that the security administrator gave you in person; it works once.',
  'signIn.oneTimePassword': 'One-time password',
  'signIn.password': 'Password',
  'signIn.pending': 'Your wish has been handed in. You cannot sign in yet.',
  'signIn.pendingStep.1': 'The security administrator checks your name, phone and organisation.',
  'signIn.pendingStep.2':
    'Then you are admitted, and two people together decide your post and zone.',
  'signIn.pendingStep.3':
    'After that you sign in with this account and password. Nothing for three days? Ring the renovation office.',
  'signIn.phone': 'Phone',
  'signIn.post': 'Post',
  'signIn.postOf.audit': 'Reads and verifies everything that was done; can change nothing.',
  'signIn.postOf.security': 'Admits accounts, decides posts, unlocks, issues new passwords.',
  'signIn.postOf.system': 'Keeps organisation and accounts, proposes appointments, backs up.',
  'signIn.promise': 'One ruler for everybody',
  'signIn.recoveryCode': 'Recovery code',
  'signIn.recoveryHint':
    'One of the ten codes you got with the authenticator: twenty signs, each works once.',
  'signIn.recoveryWhole': 'A recovery code has twenty letters and digits.',
  'signIn.register': 'Send',
  'signIn.registerNeeds.login':
    'The account begins with a small letter and has 3 to 32 letters, digits, dots and hyphens.',
  'signIn.registerNeeds.name': 'Enter your name.',
  'signIn.registerNeeds.password': 'The password does not yet meet what is listed below.',
  'signIn.registerNeeds.phone': 'Enter the eleven digits of the phone number.',
  'signIn.registerNeeds.unit': 'Choose your organisation from the list.',
  'signIn.registerNote':
    'Staff ask for an account here. It opens once the security administrator has checked and admitted it.',
  'signIn.resetAsked':
    'Noted. If there is such an account, the security administrator will see it.',
  'signIn.resetDone':
    'The new password is set, and every other browser is signed out. Sign in with it.',
  'signIn.secondTitle': 'Second factor',
  'signIn.setPassword': 'Set the password',
  'signIn.setUp': 'Set up the county',
  'signIn.setUpClosed':
    'The county is set up already, or the code has run out. To begin again, restart the program and read the new code in the terminal.',
  'signIn.setUpCode': 'Set-up code',
  'signIn.setUpCodeHint':
    'Printed in the terminal when the program first started; good for 24 hours, works once.',
  'signIn.setUpDone':
    'The county is set up. These three one-time passwords are shown only now: hand them to three people.',
  'signIn.setUpNote':
    'The three administrators watch each other: three different people, none of whom works on households or money.',
  'signIn.setUpTitle': 'First use',
  'signIn.show': 'Show password',
  'signIn.submit': 'Sign in',
  'signIn.threePeople': 'The three administrators need three different accounts.',
  'signIn.title': 'Sign in',
  'signIn.toSignIn': 'Sign in',
  'signIn.unit': 'Organisation',
  'signIn.unitHint': 'A few letters of its name find it.',
  'signIn.useCode': 'Use the authenticator instead',
  'signIn.useRecovery': 'No phone at hand: use a recovery code',
  'signIn.wish.classes': 'Three of: capitals, small letters, digits, other signs',
  'signIn.wish.length': 'Ten signs or more',
  'signIn.wish.plain':
    'Without your account, name, the county or a year; not a common one; none of your last five',
  'signIn.wishMet': 'met',
  'signIn.wishOpen': 'not yet',
  'signIn.wishes': 'What is asked of the password',
}
