import { agreement } from './zh-CN/agreement.ts'
import { approval } from './zh-CN/approval.ts'
import { audit } from './zh-CN/audit.ts'
import { cases } from './zh-CN/cases.ts'
import { common } from './zh-CN/common.ts'
import { comparison } from './zh-CN/comparison.ts'
import { dashboard } from './zh-CN/dashboard.ts'
import { draft } from './zh-CN/draft.ts'
import { handover } from './zh-CN/handover.ts'
import { household } from './zh-CN/household.ts'
import { ownAccount } from './zh-CN/own-account.ts'
import { payment } from './zh-CN/payment.ts'
import { posting } from './zh-CN/posting.ts'
import { ranking } from './zh-CN/ranking.ts'
import { resident } from './zh-CN/resident.ts'
import { rulebook } from './zh-CN/rulebook.ts'
import { rulerAudit } from './zh-CN/ruler-audit.ts'
import { session } from './zh-CN/session.ts'
import { sheet } from './zh-CN/sheet.ts'
import { shell } from './zh-CN/shell.ts'
import { signIn } from './zh-CN/sign-in.ts'
import { similar } from './zh-CN/similar.ts'
import { simulation } from './zh-CN/simulation.ts'
import { survey } from './zh-CN/survey.ts'
import { wall } from './zh-CN/wall.ts'
import { zone } from './zh-CN/zone.ts'

/** The console in Chinese: the source of every other language. */
export const messages = {
  ...agreement,
  ...approval,
  ...audit,
  ...cases,
  ...common,
  ...comparison,
  ...dashboard,
  ...draft,
  ...handover,
  ...household,
  ...ownAccount,
  ...payment,
  ...posting,
  ...ranking,
  ...resident,
  ...rulebook,
  ...rulerAudit,
  ...session,
  ...sheet,
  ...shell,
  ...signIn,
  ...similar,
  ...simulation,
  ...survey,
  ...wall,
  ...zone,
} as const

/** The name of a message of the console. */
export type ConsoleMessage = keyof typeof messages
