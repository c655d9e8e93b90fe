import { parseRankingDocument, type RankingEntry } from '@yichi/domain/rules/ranking/parse-ranking'
import { rankGroups } from '@yichi/domain/rules/ranking/rank-groups'
import { rankRates } from '@yichi/domain/rules/ranking/rank-rates'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { readJson } from '../read-json.ts'
import { writeDocument } from '../write-document.ts'

function answer(entry: RankingEntry) {
  const { id } = entry
  return entry.kind === 'weekly'
    ? { id, result: rankGroups(entry.input) }
    : { id, result: rankRates(entry.input) }
}

/**
 * `yichi rank --cases C.json`: ranks every weekly table and every table of signing rates of the document.
 * Assessments of persons and awards may stand in the same document; they are not rankings and are left out.
 */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const entries = await readJson(options.required('cases'), io.stdin, (json) =>
    parseRankingDocument(json, { accept: ['weekly', 'rate'], others: 'skip' }),
  )
  await writeDocument({ results: entries.map(answer) }, options.text('out'), io.stdout)
  return EXIT.ok
}
