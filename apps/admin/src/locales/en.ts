import { accounts } from './en/accounts.ts'
import { agreement } from './en/agreement.ts'
import { alert } from './en/alert.ts'
import { approval } from './en/approval.ts'
import { audit } from './en/audit.ts'
import { authority } from './en/authority.ts'
import { cases } from './en/cases.ts'
import { common } from './en/common.ts'
import { comparison } from './en/comparison.ts'
import { dashboard } from './en/dashboard.ts'
import { delegation } from './en/delegation.ts'
import { draft } from './en/draft.ts'
import { grant } from './en/grant.ts'
import { handover } from './en/handover.ts'
import { household } from './en/household.ts'
import { ownAccount } from './en/own-account.ts'
import { interest } from './en/interest.ts'
import { organisation } from './en/organisation.ts'
import { payment } from './en/payment.ts'
import { posting } from './en/posting.ts'
import { ranking } from './en/ranking.ts'
import { resident } from './en/resident.ts'
import { rulebook } from './en/rulebook.ts'
import { rulerAudit } from './en/ruler-audit.ts'
import { session } from './en/session.ts'
import { sheet } from './en/sheet.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { similar } from './en/similar.ts'
import { simulation } from './en/simulation.ts'
import { survey } from './en/survey.ts'
import { trail } from './en/trail.ts'
import { triad } from './en/triad.ts'
import { wall } from './en/wall.ts'
import { zone } from './en/zone.ts'
import type { ConsoleMessage } from './zh-CN.ts'

/** The console in English, the same messages by type. */
export const messages: Readonly<Record<ConsoleMessage, string>> = {
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
}
