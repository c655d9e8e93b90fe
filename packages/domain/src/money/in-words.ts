import type { Fen } from './fen.ts'

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const PLACES = ['', '拾', '佰', '仟'] as const
const GROUPS = ['', '万', '亿', '万亿'] as const

function digit(value: number): string {
  return DIGITS[value] ?? ''
}

/** Four digits in words, inner zeros drawn together, no leading or trailing zero. */
function groupInWords(group: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const value = Math.floor(group / 10 ** place) % 10
    if (value === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += '零'
    gap = false
    text += digit(value) + (PLACES[place] ?? '')
  }
  return text
}

function yuanInWords(yuan: number): string {
  let text = ''
  let gap = false
  for (let level = 3; level >= 0; level--) {
    const group = Math.floor(yuan / 10_000 ** level) % 10_000
    if (group === 0) {
      gap = text !== ''
      continue
    }
    if (text !== '' && (gap || group < 1000)) text += '零'
    gap = false
    text += groupInWords(group) + unitOf(level, yuan)
  }
  return text
}

/** 亿 closes the group of ten-thousands above it, so 万亿 is written only where no 亿 group follows. */
function unitOf(level: number, yuan: number): string {
  if (level === 3 && Math.floor(yuan / 1e8) % 10_000 !== 0) return '万'
  return GROUPS[level] ?? ''
}

/**
 * An amount in capital Chinese numerals, as agreements and bank papers state it.
 *
 * @law payment-and-settlement-rules annex 1 (票据正确填写)
 * @example inWords(fen(25_845_900)) // 贰拾伍万捌仟肆佰伍拾玖元整
 * @example inWords(fen(100_705)) // 壹仟零柒元零伍分
 */
export function inWords(amount: Fen): string {
  const magnitude = Math.abs(amount)
  const yuan = Math.floor(magnitude / 100)
  const jiao = Math.floor(magnitude / 10) % 10
  const cents = magnitude % 10
  const sign = amount < 0 ? '负' : ''
  if (magnitude === 0) return '零元整'
  let text = yuan > 0 ? `${yuanInWords(yuan)}元` : ''
  if (jiao === 0 && cents === 0) return `${sign}${text}整`
  if (jiao > 0) text += `${digit(jiao)}角`
  else if (yuan > 0) text += '零'
  text += cents > 0 ? `${digit(cents)}分` : '整'
  return sign + text
}
