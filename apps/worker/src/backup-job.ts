import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Deps } from '@yichi/api/service/deps'
import { checkBackup } from '@yichi/api/store/backup/read-backup'
import { writeBackup } from '@yichi/api/store/backup/write-backup'
import { BACKUP_AT, BACKUPS_KEPT } from './config.ts'
import type { Job } from './runner.ts'

const NAME = /^yichi-\d{8}T\d{6}Z\.jsonl\.gz$/

/** Backs the county up into a folder, best on another machine, reads the file back, and keeps those of two weeks. */
export function backupJob(deps: Pick<Deps, 'db' | 'clock' | 'log'>, folder: string): Job {
  return {
    name: 'backup',
    at: BACKUP_AT,
    run: async () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const stamp = deps.clock().replaceAll(/[-:]|\.\d+/g, '')
      const file = join(folder, `yichi-${stamp}.jsonl.gz`)
      const written = await writeBackup(deps.db, file)
      const read = await checkBackup(file)
      if (read.sha256 !== written.sha256)
        throw new Error('backup: what was read is not what was written')
      const all = readdirSync(folder).filter((name) => NAME.test(name))
      for (const old of all.sort().slice(0, -BACKUPS_KEPT)) rmSync(join(folder, old))
      deps.log.info('backup', { rows: read.rows, sha256: read.sha256 })
    },
  }
}
