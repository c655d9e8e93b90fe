import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { SettlementCase } from '@yichi/domain/cases/settlement/parse-case'
import type { Blocked } from '@yichi/domain/facts/block-code'
import type { SettlementSheet } from '@yichi/domain/facts/settlement-sheet'
import { transitionEntitlement } from '@yichi/domain/provision/transition-entitlement'
import { voucherAccount } from '@yichi/domain/provision/voucher'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { Locale } from '@yichi/i18n/locale'
import { blockText } from '@yichi/i18n/refusal-text'
import { lineFormula, lineLabel } from '@yichi/i18n/sheet-text'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { progressBar } from '../progress-bar.ts'
import { readCases } from '../read-cases.ts'
import { readJson } from '../read-json.ts'
import { openText, type TextSource } from '../read-text.ts'
import { RefusedError } from '../refused.ts'
import { say } from '../sentences/sentence.ts'
import { writeList } from '../write-document.ts'

/** The printed sheet: numbers as the rules have them, names and formulas in words. */
function sheetResult(sheet: SettlementSheet, rulebook: PinnedRulebook, locale: Locale) {
  const { day, tier, recognisedResArea, compensationFen, swapPriceFen, netFen, direction } = sheet
  return {
    day,
    tier,
    recognisedResArea,
    lines: sheet.lines.map((line) => ({
      code: line.code,
      label: lineLabel(line, locale, rulebook.source),
      amountFen: line.amountFen,
      formula: lineFormula(line, locale),
    })),
    compensationFen,
    swapPriceFen,
    netFen,
    direction,
    monthlyTransitionFen: sheet.monthlyTransitionFen,
    ...(sheet.payees && { payees: sheet.payees }),
  }
}

function outcomeOf(question: SettlementCase, rulebook: PinnedRulebook) {
  switch (question.kind) {
    case 'assess':
      return computeSheet(question.input, rulebook)
    case 'transition':
      return transitionEntitlement(question.input, rulebook.source.transition)
    case 'voucher':
      return voucherAccount(question.input, rulebook.voucherTiers)
    default:
      return question satisfies never
  }
}

function answer(question: SettlementCase, rulebook: PinnedRulebook, locale: Locale) {
  const { id } = question
  const outcome = outcomeOf(question, rulebook)
  if (!outcome.ok) {
    const blocked: Blocked = outcome.refusal
    return { id, blocked: { code: blocked.code, message: blockText(locale, blocked) } }
  }
  const { value } = outcome
  return { id, result: 'lines' in value ? sheetResult(value, rulebook, locale) : value }
}

function localeOption(options: Options): Locale {
  const value = options.text('lang') ?? 'zh-CN'
  if (value === 'zh-CN' || value === 'en') return value
  throw new RefusedError('option-value', { option: '--lang', expected: 'zh-CN, en', value })
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024)

/** Settles the cases as they are read and shows on a terminal how far it has come. */
async function* answers(
  cases: AsyncIterable<SettlementCase>,
  text: TextSource,
  to: { readonly rulebook: PinnedRulebook; readonly locale: Locale; readonly io: Io },
): AsyncGenerator<unknown> {
  const bar = progressBar(to.io.stderr, { now: () => performance.now() })
  const words = localeOfEnvironment(to.io.env)
  let count = 0
  try {
    for await (const question of cases) {
      yield answer(question, to.rulebook, to.locale)
      count += 1
      const stage = say(words, 'settle-cases', { count })
      bar.show({ stage, done: kilobytes(text.taken()), total: text.bytes && kilobytes(text.bytes) })
    }
  } finally {
    bar.clear()
  }
}

/**
 * `yichi settle --rulebook R.json --cases C.json`: settles every case under the rulebook and prints one JSON
 * document. Cases are read and settled one after the other, whatever the length of the document; what comes out
 * is held back until the last one was read, so a bad document prints nothing.
 */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const rulebookFile = options.required('rulebook')
  const casesFile = options.required('cases')
  const locale = localeOption(options)
  if (rulebookFile === '-' && casesFile === '-') throw new RefusedError('stdin-twice')
  const rulebook = pinRulebook(await readJson(rulebookFile, io.stdin, parseRulebook))
  const text = await openText(casesFile, io.stdin)
  const items = answers(readCases(casesFile, text), text, { rulebook, locale, io })
  const to = { out: options.text('out'), stdout: io.stdout }
  await writeList({ rulebook: rulebook.pin }, { key: 'results', items }, to)
  return EXIT.ok
}
