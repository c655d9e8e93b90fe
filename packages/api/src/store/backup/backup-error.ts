/** Why a file is no backup that this program can read. */
export type BackupFault = 'not-a-backup' | 'damaged' | 'other-version' | 'database-not-empty'

/** Thrown before anything of a backup stands in the database. */
export class BackupError extends Error {
  override name = 'BackupError'
  readonly fault: BackupFault

  constructor(fault: BackupFault) {
    super(`backup: ${fault}`)
    this.fault = fault
  }
}
