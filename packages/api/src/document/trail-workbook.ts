import { auditWord } from '@yichi/i18n/audit-word'
import type { Locale } from '@yichi/i18n/locale'
import type { AuditEventView } from '../view/audit.ts'
import type { WrittenCell, WrittenSheet } from './xlsx/workbook.ts'

/** Who takes the file out of the program, when and why: stands at its top and at its end. */
export interface Watermark {
  readonly name: string
  readonly login: string
  readonly at: string
  readonly reason: string
}

const WORDS = {
  'zh-CN': {
    sheet: '审计记录',
    mark: '本文件由 {name}（{login}）于 {at} 导出，理由：{reason}。仅供内部监督使用，不得外传。',
    columns: [
      '序号',
      '时间（UTC）',
      '经办人',
      '账号',
      '动作',
      '结果',
      '对象',
      '理由',
      '内容',
      '网络',
      '设备',
      '会话',
      '请求',
      '改动行数',
      '哈希',
    ],
    done: '完成',
    refused: '拒绝',
  },
  en: {
    sheet: 'Audit trail',
    mark: 'Exported by {name} ({login}) at {at}. Reason: {reason}. For internal supervision only; not to be passed on.',
    columns: [
      'No.',
      'Time (UTC)',
      'Person',
      'Account',
      'Action',
      'Result',
      'Subject',
      'Reason',
      'Detail',
      'Network',
      'Browser',
      'Session',
      'Request',
      'Rows changed',
      'Hash',
    ],
    done: 'done',
    refused: 'refused',
  },
} as const

const WIDTHS = [9, 24, 12, 16, 26, 8, 26, 30, 40, 16, 16, 16, 38, 8, 66]

/** The events of an export as one sheet, with the watermark in its first and last row. */
export function trailSheets(
  locale: Locale,
  events: readonly AuditEventView[],
  by: Watermark,
): readonly WrittenSheet[] {
  const words = WORDS[locale]
  const mark = words.mark
    .replace('{name}', by.name)
    .replace('{login}', by.login)
    .replace('{at}', by.at)
    .replace('{reason}', by.reason)
  const head = words.columns.map((text): WrittenCell => ({ text, strong: true }))
  const rows = events.map((event) => rowOf(locale, event))
  const line: WrittenCell[] = [{ text: mark }]
  return [{ name: words.sheet, rows: [line, head, ...rows, line], widths: WIDTHS, stickyRows: 2 }]
}

function rowOf(locale: Locale, event: AuditEventView): readonly WrittenCell[] {
  const text = (value: string | null): WrittenCell => (value === null ? null : { text: value })
  const whole = (value: number): WrittenCell => ({ number: String(value), decimals: 0 })
  const { subject, subjectLabel } = event
  return [
    whole(event.seq),
    text(event.at),
    text(event.actorName),
    text(event.actorLogin),
    text(auditWord(locale, event.action)),
    text(WORDS[locale][event.result]),
    text(`${subject.kind} ${subjectLabel ?? subject.id}`),
    text(event.reason),
    text(JSON.stringify(event.detail)),
    text(event.network),
    text(event.device),
    text(event.sessionId),
    text(event.requestId),
    whole(event.changes),
    text(event.hash),
  ]
}
