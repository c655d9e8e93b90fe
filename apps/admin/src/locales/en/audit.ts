import type { audit as source } from '../zh-CN/audit.ts'

/** The audit trail in sentences. */
export const audit: Readonly<Record<keyof typeof source, string>> = {
  'audit.comma': ",{' '}",
  'audit.detail.acceptedOn': 'handed over on {value}',
  'audit.detail.amountFen': 'amount {value}',
  'audit.detail.bankSerial': 'bank serial {value}',
  'audit.detail.board': 'board: {value}',
  'audit.detail.confirmedBy': '{value}',
  'audit.detail.confirmedOn': 'confirmed on {value}',
  'audit.detail.decision': '{value}',
  'audit.detail.instalmentNo': 'instalment {value}',
  'audit.detail.netFen': 'net {value}',
  'audit.detail.number': 'number {value}',
  'audit.detail.outcome': 'outcome {value}',
  'audit.detail.paidOn': 'paid on {value}',
  'audit.detail.reason': 'reason: {value}',
  'audit.detail.returnCode': '{value}',
  'audit.detail.sha256': 'digest {value}',
  'audit.detail.signedOn': 'signed on {value}',
  'audit.detail.step': '{value}',
  'audit.detail.version': 'version {value}',
  'audit.program': 'The program',
  'audit.said': '{actor} {what}',
  'audit.with': '{said}: {more}',
}
