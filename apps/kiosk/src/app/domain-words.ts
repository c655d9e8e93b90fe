import { domain } from '@yichi/i18n/zh-CN/domain'
import { addChineseWords } from './words.ts'

/** The words of the domain: codes of structures, statuses, tiers, ways to settle. */
export function addDomainWords(): void {
  addChineseWords(domain)
}
