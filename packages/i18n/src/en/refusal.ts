import type { refusal as source } from '../zh-CN/refusal.ts'

/** Why something was not done, in English. */
export const refusal: Readonly<Record<keyof typeof source, string>> = {
  'refusal.about-yourself':
    'Not done: this is about you, and nobody proposes or decides on their own rights. Ask another administrator.',
  'refusal.account-not-active':
    'Not done: the account is not in use, or is not one of staff. The security administrator has to admit it, or the system administrator to enable it, first.',
  'refusal.account-not-pending':
    'Not done: the account no longer waits to be admitted. Refresh the list.',
  'refusal.administrator-account':
    'The account of an administrator cannot be changed by one person: the other two decide together. Propose it under changes among the three.',
  'refusal.administrator-holds-no-other':
    'Not done: the three administrators hold nothing beside their one role. Choose somebody else.',
  'refusal.already-accepted':
    'Not done: this household has already handed over. Reload to see the handover.',
  'refusal.already-acted':
    'Not done: you have already acted on this step. Reload to see where the case is now.',
  'refusal.already-appointed':
    'Not done: this person holds this post of this unit already. See who holds it.',
  'refusal.already-decided':
    'Not done: you have decided on this proposal already. Somebody else has to.',
  'refusal.already-declared':
    'Not done: this tie between person and household is on record already. See the record.',
  'refusal.already-paid':
    'Not paid again: this payment has reached the household. Reload to see the bank’s receipt.',
  'refusal.already-signed':
    'Not signed: this household already has an agreement in force. To change it, void that agreement first.',
  'refusal.already-submitted':
    'Not submitted again: this draft is waiting for decisions. To change it, edit it and submit it again.',
  'refusal.already-void': 'Not voided: this agreement is void already. See the new one.',
  'refusal.bank-account-invalid':
    'Not signed: the bank account is wrong; it has 12 to 19 digits. Enter it again from the card.',
  'refusal.base-superseded':
    'Not possible: the version this draft was based on has been followed by another. Open a draft of the version in force.',
  'refusal.before-announcement':
    'Not signed: a signature is dated before the announcement. Nothing can be signed before it; check the dates.',
  'refusal.cases-failing':
    'Not submitted or published: a golden case does not come to what it says. Correct the text or the case until all of them pass.',
  'refusal.check-failed':
    'Not passed: a check by the program failed. See the checks on the right; complete them, or return the case with a reason.',
  'refusal.closed':
    'Not done: this approval round is over. Reload and see its result in the approval record.',
  'refusal.code-taken': 'Not saved: another unit has this code. Choose another.',
  'refusal.code-wrong':
    'The code is wrong, was used before or has run out. Check it and try again; for a new one-time code ask the security administrator.',
  'refusal.colleague-unknown':
    'Not recorded: the second officer is not in this zone or lacks the role. Choose another from the list.',
  'refusal.compensate-first':
    'Not done: the household is not yet paid, escrowed or housed. Compensation comes before moving; arrange the payment first.',
  'refusal.date-in-future': 'Not recorded: the date is after today. Check the date.',
  'refusal.date-in-past':
    'Not done: the first day is before today. Rights are never back-dated; begin today or later.',
  'refusal.dates-out-of-order':
    'Not recorded: the dates are out of order. Check each date; the earlier one comes first.',
  'refusal.delegation-over':
    'Not ended: there is no such delegation, it is over, or it is not yours. Refresh the list.',
  'refusal.delegation-too-long':
    'Not done: a role is lent for 90 days at most. A longer absence asks for an appointment.',
  'refusal.draft-changed':
    'Not saved: somebody else changed this draft after you opened it. Refresh, look at their change, then make yours.',
  'refusal.draft-closed': 'Not possible: this draft is published or discarded. Open another draft.',
  'refusal.duplicate-bank-serial':
    'Not booked twice: this bank serial is already recorded. Check the receipt; another payment has its own serial.',
  'refusal.effective-before-base':
    'Not opened: it would begin before the version it is based on. Choose the same day or a later one.',
  'refusal.effective-in-past':
    'Not submitted or published: its first day has passed, and a version cannot reach back. Change the day and have it approved again.',
  'refusal.handover-date-not-allowed':
    'Not computed: a sheet before signing has no handover date. The moving reward is computed at the handover.',
  'refusal.in-flight':
    'Not paid again: the bank has this payment and has not answered. Wait for its result.',
  'refusal.incompatible-duty':
    'Not done: one person never holds both posts (approving, paying, keeping cash and supervising are apart). Choose somebody else.',
  'refusal.keys-missing':
    'Not accepted: the keys are not back. Accept the house once it is empty and the keys are returned.',
  'refusal.last-administrator':
    'Not done: nobody else holds this one of the three. Admit a successor first.',
  'refusal.login-or-phone-taken':
    'Not opened: login or phone belongs to an account already. One person has one account; find it in the list.',
  'refusal.money-moved':
    'Not voided: money of this agreement has moved. Correct it with a supplementary agreement.',
  'refusal.name-mismatch':
    'Not paid: the account’s name is not the payee’s. Check the name; another payee needs a new approval.',
  'refusal.needs-bank-result':
    'Not done: the last step only records the bank’s answer. Record it as paid, or as failed with the reason.',
  'refusal.needs-triad':
    'Not done: a change among the three administrators is decided by the other two. Propose it under changes among the three.',
  'refusal.needs-two-approvals':
    'Not published: two leaders must have approved the text as it stands. Wait for both decisions.',
  'refusal.needs-two-persons':
    'Not accepted: acceptance takes two different persons. Choose another colleague.',
  'refusal.neighbours-unsafe':
    'Not demolished: the neighbours are neither gone nor secured. Make the adjoining houses safe first.',
  'refusal.no-agreement': 'Not done: this household has no agreement in force. Sign one first.',
  'refusal.no-cases':
    'Not submitted or published: the draft has no golden cases. Write or import some first.',
  'refusal.no-fund-source':
    'Not done: there is no fund source to pay from. Finance must record a source and its money first.',
  'refusal.no-second-factor-offered':
    'No second factor waits to be confirmed, or more than 15 minutes have passed. Scan a new code.',
  'refusal.no-survey':
    'Not computed: this household has no confirmed survey. Survey it first, with the owner’s or a witness’s signature.',
  'refusal.not-accepted': 'Not demolished: the house has not been accepted. Accept it first.',
  'refusal.not-after-previous':
    'Not issued: the previous bulletin is of the same week or a later one. Check the week.',
  'refusal.not-allowed':
    'Not done: your role or zone does not include this. If you need it, ask the system administrator to propose an appointment.',
  'refusal.not-appointed': 'Not done: this person does not hold this post now. Refresh the list.',
  'refusal.not-confirmed':
    'Not signed: the sheet is not confirmed, or the survey’s posting is still open. Sign once it has closed and objections are answered.',
  'refusal.not-found':
    'Not found: there is no such number, or it is outside your zone. Check the number and search again.',
  'refusal.not-held': 'Not released: the case is not on hold. You can pass or return it.',
  'refusal.not-in-scope':
    'Not done: this household is no longer in scope. Ask the office to check the record of removals.',
  'refusal.not-own-role':
    'Not done: only your own step of the fund chain can be lent, and what was lent to you cannot be lent on.',
  'refusal.not-signed':
    'Not accepted: on that day there was neither an agreement nor a compensation decision. Sign first.',
  'refusal.not-submitted':
    'Not possible: the draft has not been submitted, or was changed after that. Wait for its editor to submit it.',
  'refusal.not-this-step':
    'Not done: the case is at another step, or this step does not allow it. Reload and act on the present step.',
  'refusal.nothing-changed':
    'Nothing was changed: it says what the one before it says. Check what was to be corrected.',
  'refusal.nothing-recorded':
    'Nothing to show: nobody has written this number down. Ask the work group to record it.',
  'refusal.nothing-to-post':
    'Nothing to post: this zone has nothing new since its last posting. Post again when there is.',
  'refusal.on-hold':
    'Not done: the case is on hold. Ask the person who held it to release it first.',
  'refusal.out-of-order':
    'Not recorded: the step before is missing. Stars are earned in order: surveyed, signed, handed over.',
  'refusal.own-account':
    'You cannot do this to your own account: your password and sessions are under my account, anything else another administrator does.',
  'refusal.own-draft':
    'Not possible: you changed this draft. Drafting, approving and publishing lie in different hands; pass it to a colleague with your duty.',
  'refusal.own-proposal':
    'Not done: another administrator decides; whoever proposed does not. Ask somebody else.',
  'refusal.owner-missing':
    'Not signed: an owner has not signed. All owners sign, themselves or by a notarised proxy.',
  'refusal.owner-phone-differs':
    'The account cannot be opened: the number is not the owner’s in this household’s file. Check their papers; if the number has changed, correct the file first.',
  'refusal.password-change-required':
    'Change your password first: this one was for one time, or it has run out. Then everything else opens.',
  'refusal.password-names-county':
    'This password cannot be used: the county, a year, your name, account or number is in it. Choose another.',
  'refusal.password-too-common':
    'This password cannot be used: it is a common one, or the code or password you have now. Choose one that nobody thinks of.',
  'refusal.password-too-long':
    'This password cannot be used: it is too long. Take 128 characters or fewer.',
  'refusal.password-too-plain':
    'This password cannot be used: of small letters, capitals, digits and signs it needs three kinds.',
  'refusal.password-too-short':
    'This password cannot be used: it is too short. Residents take 8 characters or more, staff 10.',
  'refusal.password-used-before':
    'This password was used before: recent ones may not come back. Choose a new one.',
  'refusal.password-wrong':
    'The password is wrong, so nothing was done. Check capitals and try again.',
  'refusal.payee-not-owner':
    'Not signed: the payee’s name is not the owner’s. Use the owner’s own account; another payee needs a notarised mandate first.',
  'refusal.payment-move-not-allowed':
    'Not done: a payment in this state cannot take this step. Reload to see where it stands, then act in order.',
  'refusal.period-not-over':
    'Not issued: the week is not over. A bulletin runs to Sunday 24:00; issue it on Monday.',
  'refusal.phone-taken':
    'The account cannot be opened: another household’s account has this number. Use another number of the owner, or close that account first.',
  'refusal.post-not-here':
    'Not done: this kind of unit has no such post. Choose another unit or post.',
  'refusal.proposal-closed': 'Not done: the proposal was decided or withdrawn. Refresh the list.',
  'refusal.reason-required': 'Not done: no reason was given. Say why it is done.',
  'refusal.registration-closed':
    'Registration is closed for now: its limit is reached. Try later, or ask the system administrator at the office for an account.',
  'refusal.related-to-household':
    'Withdraw: you, or the person you stand in for, has a recorded tie to this household and takes no step of its case. Pass it to a colleague with the same role.',
  'refusal.rulebook-out-of-force':
    'Not computed: the measures of this zone ended on {day}, and none are in force on the day of signing. The office must publish a version first.',
  'refusal.same-colleague':
    'Not recorded: both officers are the same person. Choose another colleague.',
  'refusal.same-person':
    'Not done: you have had another hand in this household’s case. Every step needs a different person; pass it to a colleague with the same role.',
  'refusal.same-person-twice':
    'The three administrators must be three people: no login, name or phone may be the same. Correct it and send again.',
  'refusal.second-factor-locked':
    'The second factor is locked after too many wrong codes. The security administrator unlocks it once sure who you are; that of an administrator opens by itself after a day.',
  'refusal.second-factor-required':
    'Set up your authenticator first: your post signs in with a second factor. Then everything else opens.',
  'refusal.set-up-closed': 'The set-up is over: the county has accounts already. Sign in.',
  'refusal.several-payees':
    'Not signed: this household has several payees, and this version pays to one account. Let them name one payee in writing or before a notary first.',
  'refusal.sheet-blocked':
    'Not computed: a needed fact is missing. Supply what is named, then compute again.',
  'refusal.sheet-not-confirmed':
    'Not signed: the sheet is not confirmed. Check it with the owner and confirm it first.',
  'refusal.sheet-not-current': 'Not signed: the sheet has changed. Check the new one, then sign.',
  'refusal.shown-changed':
    'Not signed: it changed after you opened it (amount, payee, account or source, or the text and cases of the measures). Check it again, then sign.',
  'refusal.sign-date-differs':
    'Not signed: the signing date is not the one on the sheet, and the reward may differ. Compute again with the actual day.',
  'refusal.sign-in-failed':
    'Not signed in: the account, phone or password is wrong. Check capitals and try again; if you forgot it, ask the security administrator.',
  'refusal.sign-in-required':
    'Please sign in: you are not signed in, or your session has ended. You will come back to this page.',
  'refusal.signature-void':
    'Not passed: somebody who signed before has a tie to this household, and the signature is void. Return the case for a conflict of interest; another person signs anew.',
  'refusal.step-up-required':
    'Confirm that it is you: this act needs your password and code, entered within the last five minutes.',
  'refusal.terminal-not-allowed':
    'Not from this computer: administrators work at the terminals named for them. Go to one, or ask whoever runs the machine to check the networks.',
  'refusal.ticket-over':
    'Too late: the second step did not follow within five minutes of the password. Sign in again.',
  'refusal.too-busy':
    'Not done yet: others are using the machine for long work. Try again in a minute.',
  'refusal.too-many-attempts':
    'Closed for now after too many errors. Try again in a while; if it is urgent, ask the security administrator to unlock it, or sign in on a computer you always use.',
  'refusal.too-many-requests':
    'Too much at once: more was asked for than one person can ask for. Go on in {seconds} seconds.',
  'refusal.too-many-rows': 'More than {most} rows: narrow the search before exporting.',
  'refusal.unit-above-others':
    'Not closed: {count} units stand below it ({codes}). Move or close them first.',
  'refusal.unit-changed':
    'Not saved: somebody changed the unit a moment ago. Refresh and try again.',
  'refusal.unit-circle':
    'Not moved: a unit cannot stand below itself or a unit below it. Choose another parent.',
  'refusal.unit-closed': 'Not done: the unit is closed. Choose one that is open.',
  'refusal.unit-in-use':
    'Not closed: {count} appointments last beyond {day} ({who}). Propose their end first, or choose a later day.',
  'refusal.unit-taken':
    'Not reserved: another household has just taken this home. Choose another with the owner.',
  'refusal.unit-unknown':
    'No such home: its number is not in this zone’s stock. Choose one from the list.',
  'refusal.unknown':
    'Not done: the program gave a reason that this screen has no words for ({code}). Reload and try again.',
  'refusal.unknown-never-resent':
    'Not sent again: the bank has not answered and the money may have gone. Ask the bank first, then record the result.',
  'refusal.utilities-open':
    'Not demolished: water, power or gas accounts are still open. The owner closes them first.',
  'refusal.version-taken':
    'This number cannot be used: there is such a version. Choose a number that was never used.',
  'refusal.week-not-over':
    'Not issued: the week is not over. A bulletin runs to Sunday 24:00; issue it on Monday.',
  'refusal.wrong-role': 'Not done: this step belongs to another role. It is in their inbox.',
}
