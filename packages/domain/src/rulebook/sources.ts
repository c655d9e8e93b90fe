/** A text that rules refer to by `@law <id> …`. */
export interface Source {
  readonly zh: string
  readonly en: string
}

/** The laws and measures behind the provisions. `measures` is the county's own rulebook, by clause name. */
export const SOURCES: Readonly<Record<string, Source>> = {
  'decree-590': {
    zh: '国有土地上房屋征收与补偿条例（国务院令第590号）',
    en: 'Regulation on the Expropriation of Buildings on State-owned Land and Compensation (Decree 590)',
  },
  'appraisal-measures': {
    zh: '国有土地上房屋征收评估办法（建房〔2011〕77号）',
    en: 'Measures for the Appraisal of Buildings Expropriated on State-owned Land (2011, no. 77)',
  },
  'civil-code': { zh: '中华人民共和国民法典', en: 'Civil Code' },
  'personal-information-protection-law': {
    zh: '中华人民共和国个人信息保护法',
    en: 'Personal Information Protection Law',
  },
  'payment-and-settlement-rules': { zh: '支付结算办法', en: 'Payment and Settlement Rules' },
  measures: {
    zh: '征收补偿安置办法（本县）',
    en: 'Measures for compensation and resettlement (the county’s rulebook)',
  },
}
