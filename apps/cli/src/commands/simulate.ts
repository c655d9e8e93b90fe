import { ProgrammeFold } from '@yichi/domain/cases/settlement/simulate'
import type { ProgrammeDifference } from '@yichi/domain/cases/settlement/programme-difference'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import { chanceFrom } from '@yichi/api/demo/random'
import { syntheticHousehold } from '@yichi/api/demo/synthetic-household'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { progressBar } from '../progress-bar.ts'
import { readJson } from '../read-json.ts'
import { RefusedError } from '../refused.ts'
import { say } from '../sentences/sentence.ts'
import { writeDocument } from '../write-document.ts'

const COUNTY_HOUSEHOLDS = 4_119
const HOUSEHOLDS_MAX = 10_000_000
const SEED = 'programme'
/** Households between two looks at the terminal. */
const SLICE = 2_000

interface Books {
  readonly before: PinnedRulebook
  readonly after: PinnedRulebook
}

async function readBooks(options: Options, io: Io): Promise<Books> {
  const [beforeFile, afterFile] = [options.required('rulebook'), options.required('against')]
  if (beforeFile === '-' && afterFile === '-') throw new RefusedError('stdin-twice')
  const read = async (file: string) => pinRulebook(await readJson(file, io.stdin, parseRulebook))
  return { before: await read(beforeFile), after: await read(afterFile) }
}

/** Settles made-up households under both rulebooks, one after the other, and shows how far it has come. */
async function simulate(
  { before, after }: Books,
  of: { readonly households: number; readonly seed: string },
  io: Io,
): Promise<ProgrammeDifference> {
  const chance = chanceFrom(of.seed)
  const fold = new ProgrammeFold(before, after)
  const bar = progressBar(io.stderr, { now: () => performance.now() })
  const stage = say(localeOfEnvironment(io.env), 'stage-households')
  try {
    for (let done = 0; done < of.households;) {
      const end = Math.min(of.households, done + SLICE)
      for (; done < end; done += 1) fold.add(syntheticHousehold(chance, before.source, done + 1))
      bar.show({ stage, done, total: of.households })
      // A signal must be heard in a long run.
      await new Promise((resolve) => setImmediate(resolve))
    }
  } finally {
    bar.clear()
  }
  return fold.finish()
}

/**
 * `yichi simulate --rulebook A.json --against B.json [--households N --seed S]`: what a programme of made-up
 * households would gain and lose if B came in place of A. The same seed makes the same programme. Prints one JSON
 * document: budget, winners and losers, distribution, every line, zones by their location in the rulebook.
 */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const households =
    options.integer('households', { min: 1, max: HOUSEHOLDS_MAX }) ?? COUNTY_HOUSEHOLDS
  const seed = options.text('seed') ?? SEED
  const books = await readBooks(options, io)
  const difference = await simulate(books, { households, seed }, io)
  await writeDocument({ seed, ...difference }, options.text('out'), io.stdout)
  return EXIT.ok
}
