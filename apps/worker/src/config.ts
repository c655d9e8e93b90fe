/** When the jobs run, in the county's own time. */
export const TIME_ZONE = 'Asia/Shanghai'

/** Monday 08:00: the week that ended on Sunday 24:00 is ranked before the working week begins. */
export const WEEKLY_AT = '0 8 * * 1'

/** Every night: the counters of progress are compared with a full recount. */
export const RECOUNT_AT = '30 2 * * *'

/** Every night, where a folder for it was named. */
export const BACKUP_AT = '15 1 * * *'

/** Backups of so many nights stay. */
export const BACKUPS_KEPT = 14

/** Every night: accounts that nobody uses, and what was only good for a time. */
export const RETENTION_AT = '45 2 * * *'

/** Every night, after the recount: every kept sheet is held against its rulebook and against its equals. */
export const RULER_AUDIT_AT = '0 3 * * *'

/** Every night, when the others are through: trail, anchors, ledger and every sealed row are checked. */
export const VERIFY_AT = '30 3 * * *'

/** Every minute it is asked whether the audit trail is due for an anchor. */
export const ANCHOR_AT = '* * * * *'

/** Every minute: an alert is raised within sixty seconds. */
export const ALERTS_AT = '* * * * *'

/** How many finished weeks are looked at when the worker starts, so that a machine that was off catches up. */
export const CATCH_UP_WEEKS = 4

/** How long a programme counts as being worked on after its last event, days. */
export const QUIET_DAYS_MAX = 56
