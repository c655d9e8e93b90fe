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
  'major-decision-regulation': {
    zh: '重大行政决策程序暂行条例',
    en: 'Interim Regulation on the Procedure of Major Administrative Decisions',
  },
  'information-disclosure-regulation': {
    zh: '中华人民共和国政府信息公开条例',
    en: 'Regulation on the Disclosure of Government Information',
  },
  'petition-regulation': { zh: '信访工作条例', en: 'Regulation on Petition Work' },
  'administrative-review-law': { zh: '中华人民共和国行政复议法', en: 'Administrative Review Law' },
  'administrative-litigation-law': {
    zh: '中华人民共和国行政诉讼法',
    en: 'Administrative Litigation Law',
  },
  'administrative-enforcement-law': {
    zh: '中华人民共和国行政强制法',
    en: 'Administrative Enforcement Law',
  },
  'court-enforcement-provisions': {
    zh: '最高人民法院关于办理申请人民法院强制执行国有土地上房屋征收补偿决定案件若干问题的规定',
    en: 'Provisions of the Supreme People’s Court on Enforcing Compensation Decisions (2012)',
  },
  'qingdao-regulation': {
    zh: '青岛市国有土地上房屋征收与补偿条例',
    en: 'Qingdao Regulation on Expropriation and Compensation',
  },
  'shandong-regulation': {
    zh: '山东省国有土地上房屋征收与补偿条例',
    en: 'Shandong Regulation on Expropriation and Compensation',
  },
  'zhejiang-regulation': {
    zh: '浙江省国有土地上房屋征收与补偿条例',
    en: 'Zhejiang Regulation on Expropriation and Compensation',
  },
  measures: {
    zh: '征收补偿安置办法（本县）',
    en: 'Measures for compensation and resettlement (the county’s rulebook)',
  },
}
