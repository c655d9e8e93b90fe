import type { Kysely, Transaction } from 'kysely'
import type { AccountTable } from './schema/account.ts'
import type { AgreementTable } from './schema/agreement.ts'
import type { AlertTable } from './schema/alert.ts'
import type { AppointmentTable } from './schema/appointment.ts'
import type { ApprovalTable } from './schema/approval.ts'
import type { ApprovalActTable } from './schema/approval-act.ts'
import type { AttemptTable } from './schema/attempt.ts'
import type { AuditChangeTable } from './schema/audit-change.ts'
import type { AuditEventTable } from './schema/audit-event.ts'
import type { AuditHeadTable } from './schema/audit-head.ts'
import type { BuildingTable } from './schema/building.ts'
import type { BulletinTable } from './schema/bulletin.ts'
import type { ConcernTable } from './schema/concern.ts'
import type { DelegationTable } from './schema/delegation.ts'
import type { DrawdownTable } from './schema/drawdown.ts'
import type { FundSourceTable } from './schema/fund-source.ts'
import type { HandoverTable } from './schema/handover.ts'
import type { HouseUnitTable } from './schema/house-unit.ts'
import type { HouseholdTable } from './schema/household.ts'
import type { InstalmentTable } from './schema/instalment.ts'
import type { InterestTable } from './schema/interest.ts'
import type { JobRunTable } from './schema/job-run.ts'
import type { KnownDeviceTable } from './schema/known-device.ts'
import type { LedgerAccountTable } from './schema/ledger-account.ts'
import type { LedgerEntryTable } from './schema/ledger-entry.ts'
import type { LedgerTransactionTable } from './schema/ledger-transaction.ts'
import type { OneTimeCodeTable } from './schema/one-time-code.ts'
import type { OrganisationUnitTable } from './schema/organisation-unit.ts'
import type { OwnAttemptTable } from './schema/own-attempt.ts'
import type { OwnSessionTable } from './schema/own-session.ts'
import type { PasswordHistoryTable } from './schema/password-history.ts'
import type { PaymentTable } from './schema/payment.ts'
import type { PostingTable } from './schema/posting.ts'
import type { PostingRowTable } from './schema/posting-row.ts'
import type { ProgrammeTable } from './schema/programme.ts'
import type { ProgressCounterTable } from './schema/progress-counter.ts'
import type { ProjectTable } from './schema/project.ts'
import type { ProposalTable } from './schema/proposal.ts'
import type { ProposalDecisionTable } from './schema/proposal-decision.ts'
import type { PublicityActivityTable } from './schema/publicity-activity.ts'
import type { RecoveryCodeTable } from './schema/recovery-code.ts'
import type { ReplyMeetingTable } from './schema/reply-meeting.ts'
import type { ResidentTable } from './schema/resident.ts'
import type { RowTouchTable } from './schema/row-touch.ts'
import type { RulebookApprovalTable } from './schema/rulebook-approval.ts'
import type { RulebookCaseTable } from './schema/rulebook-case.ts'
import type { RulebookDraftTable } from './schema/rulebook-draft.ts'
import type { RulebookPublicationTable } from './schema/rulebook-publication.ts'
import type { RulebookRevisionTable } from './schema/rulebook-revision.ts'
import type { RulebookVersionTable } from './schema/rulebook-version.ts'
import type { RulerAuditTable } from './schema/ruler-audit.ts'
import type { SecondFactorTable } from './schema/second-factor.ts'
import type { SessionTable } from './schema/session.ts'
import type { SettingTable } from './schema/setting.ts'
import type { SettlementLineTable } from './schema/settlement-line.ts'
import type { SettlementSheetTable } from './schema/settlement-sheet.ts'
import type { StarEventTable } from './schema/star-event.ts'
import type { SurveyTable } from './schema/survey.ts'
import type { ZoneTable } from './schema/zone.ts'

/** Every table, by the name it has in both databases. */
export interface Database {
  setting: SettingTable
  programme: ProgrammeTable
  rulebook_version: RulebookVersionTable
  zone: ZoneTable
  known_device: KnownDeviceTable
  session: SessionTable
  second_factor: SecondFactorTable
  recovery_code: RecoveryCodeTable
  password_history: PasswordHistoryTable
  one_time_code: OneTimeCodeTable
  attempt: AttemptTable
  organisation_unit: OrganisationUnitTable
  account: AccountTable
  appointment: AppointmentTable
  delegation: DelegationTable
  proposal: ProposalTable
  proposal_decision: ProposalDecisionTable
  building: BuildingTable
  household: HouseholdTable
  interest: InterestTable
  survey: SurveyTable
  settlement_sheet: SettlementSheetTable
  settlement_line: SettlementLineTable
  agreement: AgreementTable
  house_unit: HouseUnitTable
  instalment: InstalmentTable
  approval: ApprovalTable
  approval_act: ApprovalActTable
  fund_source: FundSourceTable
  drawdown: DrawdownTable
  payment: PaymentTable
  ledger_account: LedgerAccountTable
  ledger_transaction: LedgerTransactionTable
  ledger_entry: LedgerEntryTable
  handover: HandoverTable
  star_event: StarEventTable
  progress_counter: ProgressCounterTable
  posting: PostingTable
  posting_row: PostingRowTable
  bulletin: BulletinTable
  job_run: JobRunTable
  audit_event: AuditEventTable
  audit_head: AuditHeadTable
  audit_change: AuditChangeTable
  row_touch: RowTouchTable
  alert: AlertTable
  concern: ConcernTable
  reply_meeting: ReplyMeetingTable
  publicity_activity: PublicityActivityTable
  project: ProjectTable
  rulebook_draft: RulebookDraftTable
  rulebook_revision: RulebookRevisionTable
  rulebook_case: RulebookCaseTable
  rulebook_approval: RulebookApprovalTable
  rulebook_publication: RulebookPublicationTable
  ruler_audit: RulerAuditTable
  resident: ResidentTable
  own_session: OwnSessionTable
  own_attempt: OwnAttemptTable
}

/** A handle outside any transaction: reads only, by convention. */
export type Db = Kysely<Database>

/** A handle inside a unit of work: the only one that may write. */
export type Tx = Transaction<Database>

export type Dialect = 'sqlite' | 'postgres'
