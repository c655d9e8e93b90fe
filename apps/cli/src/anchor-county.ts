import { anchorTrail } from '@yichi/api/service/audit/anchor-trail'
import { anchorShort } from '@yichi/domain/facts/anchor'
import { verifyText } from '@yichi/i18n/verify-text'
import type { County } from './county.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { localeOfEnvironment, type Io } from './io.ts'
import { say } from './sentences/sentence.ts'
import { write } from './write-output.ts'

/** Signs where the trail of a county stands, and says so; or says where it does not hold. */
export async function anchorCounty({ deps }: County, io: Io): Promise<ExitCode> {
  const locale = localeOfEnvironment(io.env)
  const outcome = await anchorTrail(deps, { force: true })
  if (outcome.kind === 'broken') {
    const { code, seq } = outcome
    const finding = { check: 'chain', code, seq, table: null, row: null }
    await write(io.stderr, `${verifyText(locale, finding)}\n`)
    return EXIT.failed
  }
  const anchor = outcome.kind === 'anchored' ? outcome.anchor : deps.anchors?.last()
  const short = anchor === undefined ? '' : anchorShort(anchor)
  const id = outcome.kind === 'anchored' ? 'anchored' : 'anchored-before'
  await write(io.stdout, `${say(locale, id, { anchor: short })}\n`)
  return EXIT.ok
}
