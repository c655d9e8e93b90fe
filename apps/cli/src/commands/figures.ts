import { readFigures } from '@yichi/api/service/programme/read-figures'
import type { FiguresView, ProgressFigures } from '@yichi/api/view/figures'
import { formatCount, formatRatio, formatYi } from '@yichi/i18n/format'
import type { Locale } from '@yichi/i18n/locale'
import { openCurrent } from '../county.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { say } from '../sentences/sentence.ts'
import { columns } from '../text-width.ts'
import { writeDocument } from '../write-document.ts'
import { write } from '../write-output.ts'

type Row = readonly [label: string, value: string]

function progressRows(locale: Locale, figures: ProgressFigures): Row[] {
  const { zones, households, signed, movedOut } = figures
  return [
    [
      say(locale, 'figures-households'),
      say(locale, 'figures-zones', { zones, households: formatCount(households) }),
    ],
    [say(locale, 'figures-signed'), formatRatio(signed, households)],
    [say(locale, 'figures-handed-over'), formatRatio(movedOut, households)],
  ]
}

/** The figures for a person: every share with what it is a share of, money in hundred millions. */
function tableText(locale: Locale, { programme, years, money }: FiguresView): string {
  const monetary = formatRatio(programme.monetaryAgreements, programme.signed)
  const blocks: (readonly [title: string, rows: readonly Row[]])[] = [
    [
      say(locale, 'figures-programme'),
      [
        ...progressRows(locale, programme),
        [say(locale, 'figures-monetary'), monetary],
        [say(locale, 'figures-planned'), formatYi(locale, money.plannedFen)],
        [say(locale, 'figures-raised'), formatYi(locale, money.raisedFen)],
        [say(locale, 'figures-loan'), formatYi(locale, money.loanAppliedFen)],
        [say(locale, 'figures-paid'), formatYi(locale, money.paidFen)],
      ],
    ],
  ]
  for (const [year, figures] of Object.entries(years)) {
    blocks.push([say(locale, 'figures-year', { year }), progressRows(locale, figures)])
  }
  const texts = blocks.map(([title, rows]) => `${title}\n${columns(rows, '  ')}`)
  return `${texts.join('\n\n')}\n`
}

/** `yichi figures`: the opening figures of the county, as JSON for programs or as a table for people. */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const county = await openCurrent(options, io)
  try {
    const figures = await readFigures({ db: county.db })
    const out = options.text('out')
    if (options.flag('json') || out !== undefined) await writeDocument(figures, out, io.stdout)
    else await write(io.stdout, tableText(localeOfEnvironment(io.env), figures))
    return EXIT.ok
  } finally {
    await county.close()
  }
}
