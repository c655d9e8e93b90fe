import { accounts } from './zh-CN/accounts.ts'
import { agreement } from './zh-CN/agreement.ts'
import { alert } from './zh-CN/alert.ts'
import { approval } from './zh-CN/approval.ts'
import { audit } from './zh-CN/audit.ts'
import { authority } from './zh-CN/authority.ts'
import { cases } from './zh-CN/cases.ts'
import { common } from './zh-CN/common.ts'
import { comparison } from './zh-CN/comparison.ts'
import { dashboard } from './zh-CN/dashboard.ts'
import { delegation } from './zh-CN/delegation.ts'
import { draft } from './zh-CN/draft.ts'
import { grant } from './zh-CN/grant.ts'
import { handover } from './zh-CN/handover.ts'
import { household } from './zh-CN/household.ts'
import { ownAccount } from './zh-CN/own-account.ts'
import { interest } from './zh-CN/interest.ts'
import { organisation } from './zh-CN/organisation.ts'
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
import { trail } from './zh-CN/trail.ts'
import { triad } from './zh-CN/triad.ts'
import { wall } from './zh-CN/wall.ts'
import { zone } from './zh-CN/zone.ts'

/** The console in Chinese: the source of every other language. */
export const messages = {
  ...accounts,
  ...agreement,
  ...alert,
  ...approval,
  ...audit,
  ...authority,
  ...cases,
  ...common,
  ...comparison,
  ...dashboard,
  ...delegation,
  ...draft,
  ...grant,
  ...handover,
  ...household,
  ...interest,
  ...organisation,
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
  ...trail,
  ...triad,
  ...wall,
  ...zone,
} as const

/** The name of a message of the console. */
export type ConsoleMessage = keyof typeof messages
