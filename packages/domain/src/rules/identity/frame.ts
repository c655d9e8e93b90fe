import type { UnitKind } from './post.ts'

/** A unit that every county begins with. */
export interface FrameUnit {
  readonly code: string
  readonly name: string
  readonly kind: Exclude<UnitKind, 'work-group'>
  /** The unit above; null at the top. */
  readonly parent: string | null
}

/** 219X without its work groups: two leading bodies, nine special groups, and who stands beside them. */
export const FRAME: readonly FrameUnit[] = [
  { code: 'L1', name: '棚户区改造工作领导小组', kind: 'leading-body', parent: null },
  { code: 'L2', name: '棚户区改造工作指挥部', kind: 'leading-body', parent: 'L1' },
  { code: 'O1', name: '棚户区改造办公室', kind: 'office', parent: 'L2' },
  { code: 'S1', name: '办公室', kind: 'special-group', parent: 'L2' },
  { code: 'S2', name: '规划编制组', kind: 'special-group', parent: 'L2' },
  { code: 'S3', name: '手续办理组', kind: 'special-group', parent: 'L2' },
  { code: 'S4', name: '宣传动员组', kind: 'special-group', parent: 'L2' },
  { code: 'S5', name: '安置协调组', kind: 'special-group', parent: 'L2' },
  { code: 'S6', name: '金融保障组', kind: 'special-group', parent: 'L2' },
  { code: 'S7', name: '司法保障组', kind: 'special-group', parent: 'L2' },
  { code: 'S8', name: '违建查处组', kind: 'special-group', parent: 'L2' },
  { code: 'S9', name: '督查考核组', kind: 'special-group', parent: 'L2' },
  { code: 'P1', name: '县立鑫公司', kind: 'platform-company', parent: null },
  { code: 'B1', name: '代理银行', kind: 'agent-bank', parent: null },
  { code: 'D1', name: '检察服务室', kind: 'supervision', parent: null },
  { code: 'A1', name: '系统管理', kind: 'administration', parent: null },
]

/** The unit of the frame that does the work of a kind. */
export function frameUnit(kind: UnitKind): FrameUnit | undefined {
  return FRAME.findLast((unit) => unit.kind === kind)
}
