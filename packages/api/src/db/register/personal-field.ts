/** How closely a column is kept: 公开 anybody, 内部 who works on the case, 敏感 named readers, each reading on file. */
export type DataClass = '公开' | '内部' | '敏感'

/** A column or a fact that tells something about a person, and why it may be kept. */
export interface PersonalField {
  readonly what: string
  readonly class: Exclude<DataClass, '公开'>
  readonly purpose: string
  readonly basis: string
  readonly retention: string
  readonly seenBy: string
  /** Ciphertext, or a digest from which nothing comes back. */
  readonly stored: 'clear' | 'sealed' | 'digest'
}

const CASE_LAW = 'Decree 590 arts. 15, 25, 29; PIPL art. 13(3), legal duty'
const DUTY = 'PIPL art. 13(3), duty of a state organ; Cybersecurity Law art. 23'
const CASE_FILE = 'permanent, with the file of the household'
const OPINION = '30 years'
const VOUCHER = '30 years, with the accounting vouchers'
const ACCOUNT = 'as long as the account, then 3 years'
const TRAIL = '30 years with what it speaks of, never under 200 days'

const ofCase = { basis: CASE_LAW, retention: CASE_FILE, stored: 'clear' } as const
const ofStaff = { basis: DUTY, retention: ACCOUNT, stored: 'clear' } as const
const ofTrail = { basis: DUTY, retention: TRAIL, stored: 'clear' } as const

export const OWNER_NAME: PersonalField = {
  ...ofCase,
  what: 'name of the owner',
  class: '内部',
  purpose: 'to know whose home it is',
  seenBy: 'own file, group of the zone, finance, supervision; masked on boards',
}
export const OWNER_ID: PersonalField = {
  ...ofCase,
  what: 'identity number of the owner',
  class: '敏感',
  purpose: 'to tell two people of one name apart, and to pay the right one',
  seenBy: 'masked for the owner, group and finance; whole for supervision, with a reason on file',
  stored: 'sealed',
}
export const OWNER_ID_INDEX: PersonalField = {
  ...OWNER_ID,
  what: 'keyed digest of the identity number',
  purpose: 'to find that a person stands twice',
  seenBy: 'nobody',
  stored: 'digest',
}
export const OWNER_PHONE: PersonalField = {
  ...ofCase,
  what: 'phone of the owner',
  class: '敏感',
  purpose: 'to reach the household',
  seenBy: 'masked for the owner; own group and supervision, with a reason on file',
  stored: 'sealed',
}
export const BANK_ACCOUNT: PersonalField = {
  ...ofCase,
  what: 'bank account of the payee',
  class: '敏感',
  purpose: 'to pay',
  retention: VOUCHER,
  seenBy: 'supervision, with a reason on file; the last four digits otherwise',
  stored: 'sealed',
}
export const BANK_LAST4: PersonalField = {
  ...BANK_ACCOUNT,
  what: 'last four digits of the bank account',
  class: '内部',
  purpose: 'to recognise the account without reading it',
  seenBy: 'the owner, finance, supervision',
  stored: 'clear',
}
export const PAYEE_NAME: PersonalField = {
  ...OWNER_NAME,
  what: 'name of the payee',
  purpose: 'to pay the right person',
  retention: VOUCHER,
  seenBy: 'finance, supervision, the group of the zone',
}
export const ADDRESS: PersonalField = {
  ...ofCase,
  what: 'door of the home',
  class: '内部',
  purpose: 'to find the home',
  seenBy: 'own file, group of the zone, supervision; boards to the building only',
}
export const PRICED_FACTS: PersonalField = {
  ...ofCase,
  what: 'measured facts, with hardship, profit and shares where there are any',
  class: '敏感',
  purpose: 'to settle by the measures',
  seenBy: 'own file, group of the zone, supervision; boards have public facts alone',
}
export const OPINION_TEXT: PersonalField = {
  ...ofCase,
  what: 'what was said or asked, as it was written down',
  class: '内部',
  purpose: 'to answer, and to show that it was answered',
  retention: OPINION,
  seenBy: 'who works on it, supervision',
}
export const STAFF_NAME: PersonalField = {
  ...ofStaff,
  what: 'name of a member of staff',
  class: '内部',
  purpose: 'to know whose hand it was',
  seenBy: 'staff; leaders of groups are published',
}
export const STAFF_PHONE: PersonalField = {
  ...ofStaff,
  what: 'phone of an account',
  class: '敏感',
  purpose: 'the second door: phone and password',
  seenBy: 'masked for administrators; whole for nobody',
  stored: 'sealed',
}
export const PHONE_INDEX: PersonalField = {
  ...STAFF_PHONE,
  what: 'keyed digest of the phone',
  seenBy: 'nobody',
  stored: 'digest',
}
export const SECRET: PersonalField = {
  ...ofStaff,
  what: 'secret of an account',
  class: '敏感',
  purpose: 'to open the door to its owner alone',
  seenBy: 'nobody',
  stored: 'digest',
}
export const SEALED_SECRET: PersonalField = {
  ...SECRET,
  what: 'secret of the second factor',
  stored: 'sealed',
}
export const REASON: PersonalField = {
  ...ofStaff,
  what: 'reason given for an act',
  class: '内部',
  purpose: 'to answer for it later',
  seenBy: 'who decides, supervision',
}
export const RELATION: PersonalField = {
  ...ofCase,
  what: 'tie of a member of staff to a household',
  class: '敏感',
  purpose: 'to keep them off its case',
  seenBy: 'own, the office, supervision',
}
export const BROWSER: PersonalField = {
  ...ofTrail,
  what: 'network address or browser',
  class: '内部',
  purpose: 'to find out who acted',
  seenBy: 'the person; the audit administrator',
}
export const TRACE: PersonalField = {
  ...ofTrail,
  what: 'what was done, to whom and why',
  class: '内部',
  purpose: 'to show who did and saw what',
  seenBy: 'the audit administrator, supervision; the household about itself',
}
export const MASKED_ROW: PersonalField = {
  ...ofCase,
  what: 'row of a board, its name masked',
  class: '内部',
  purpose: 'disclosure inside the zone',
  seenBy: 'the zone, on paper and at the lobby screen',
}
