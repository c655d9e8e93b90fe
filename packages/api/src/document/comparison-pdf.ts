import { digestOf } from '@yichi/domain/kernel/digest'
import { comparisonWord } from '@yichi/i18n/comparison-word'
import { comparisonTable, tierName } from '@yichi/i18n/comparison-table'
import { formatDate } from '@yichi/i18n/format'
import type { Locale } from '@yichi/i18n/locale'
import type { ComparisonView } from '../view/comparison.ts'
import { drawComparisonGrid } from './comparison-grid.ts'
import { GREY, MARGIN, MM, Paper, type Box } from './paper.ts'
import { drawQrCode } from './qr-code.ts'

export interface ComparisonPrint {
  readonly locale: Locale
  readonly countyName: string
  /** An instant. */
  readonly printedAt: string
}

export interface ComparisonPaper {
  readonly bytes: Uint8Array
  readonly number: string
  /** Of the household's code and the comparison: what the QR code on the page holds. */
  readonly sha256: string
}

/** More ways than this need the page across. */
const PORTRAIT_OPTIONS_MAX = 4
const QR_WIDTH = 24 * MM
const SIGNATURES_HEIGHT = 26 * MM
const LABEL_WIDTH = 25 * MM
const TEXT = 9
const SMALL = 7.5
const SHORT_HASH = 12

/**
 * The comparison 对比账 as one A4 page to be read together and kept: the same table as on the screen, the net in
 * figures and in capital numerals, a number and a digest to find it again, and room for two hands and a seal.
 */
export async function comparisonPdf(
  view: ComparisonView,
  print: ComparisonPrint,
): Promise<ComparisonPaper> {
  const { householdCode, comparison } = view
  const { locale, printedAt } = print
  const sha256 = digestOf({ householdCode, comparison })
  const day = comparison.signDate.replaceAll('-', '')
  const number = `DB-${householdCode}-${day}-${sha256.slice(0, 8).toUpperCase()}`
  const isWide = comparison.options.length > PORTRAIT_OPTIONS_MAX
  const paper = new Paper({
    layout: isWide ? 'landscape' : 'portrait',
    locale,
    title: comparisonWord(locale, 'comparison.title'),
    number,
    printedAt,
  })
  const y = drawHeader(paper, view, { ...print, number, sha256 })
  const bottom = paper.bottom - SIGNATURES_HEIGHT - 4 * MM
  const note = comparisonWord(locale, 'comparison.purpose')
  const noteHeight = paper.heightOf(note, paper.width, { size: SMALL }) + 2 * MM
  const table = comparisonTable(locale, comparison)
  const frame = { x: MARGIN, y, width: paper.width, bottom: bottom - noteHeight }
  const end = drawComparisonGrid(paper, table, frame)
  const box = { x: MARGIN, y: end + 2 * MM, width: paper.width }
  paper.write(note, box, { size: SMALL, color: GREY })
  drawSignatures(paper, bottom + 2 * MM)
  return { bytes: await paper.finish(), number, sha256 }
}

interface Header extends ComparisonPrint {
  readonly number: string
  readonly sha256: string
}

/** County, title, what the page is about, and the digest as a QR code; gives back where it ends. */
function drawHeader(paper: Paper, view: ComparisonView, header: Header): number {
  const { locale, countyName, number, sha256 } = header
  const width = paper.width - QR_WIDTH - 6 * MM
  let y = MARGIN
  y += paper.write(countyName, { x: MARGIN, y, width }, { size: TEXT, color: GREY })
  y += paper.write(paper.info.title, { x: MARGIN, y, width }, { size: 17, bold: true }) + 1.5 * MM
  y = drawFacts(paper, facts(locale, view, number), { x: MARGIN, y, width })
  const x = MARGIN + paper.width - QR_WIDTH
  drawQrCode(paper, `${number} ${sha256}`, { x, y: MARGIN, width: QR_WIDTH })
  const unit = comparisonWord(locale, 'comparison.unit')
  const top = Math.max(y, MARGIN + QR_WIDTH + 2 * MM)
  const box = { x: MARGIN, y: top, width: paper.width }
  return top + paper.write(unit, box, { size: SMALL, align: 'right' }) + 0.8 * MM
}

type Fact = readonly [label: string, value: string]

/** Label and value in one column, or in two where the page lies across. */
function drawFacts(paper: Paper, rows: readonly Fact[], box: Box): number {
  const columns = paper.info.layout === 'landscape' ? 2 : 1
  const width = box.width / columns
  let y = box.y
  for (let index = 0; index < rows.length; index += columns) {
    const heights = rows.slice(index, index + columns).map(([label, value], column) => {
      const x = box.x + column * width
      paper.write(label, { x, y, width: LABEL_WIDTH }, { size: TEXT, color: GREY })
      const room = { x: x + LABEL_WIDTH, y, width: width - LABEL_WIDTH - 2 * MM }
      return paper.write(value, room, { size: TEXT, height: 3 * TEXT })
    })
    y += Math.max(...heights) + 0.6 * MM
  }
  return y
}

function facts(locale: Locale, view: ComparisonView, number: string): readonly Fact[] {
  const { comparison, householdCode, ownerName, zoneName } = view
  const { signDate, day, tier, tierUntil, rulebook } = comparison
  const date = formatDate(locale, signDate)
  const until = { tier: tierName(locale, tier), date: tierUntil ?? '' }
  return [
    [comparisonWord(locale, 'comparison.number'), number],
    [comparisonWord(locale, 'comparison.owner'), `${ownerName} · ${householdCode}`],
    [comparisonWord(locale, 'comparison.zone'), zoneName],
    [
      comparisonWord(locale, 'comparison.sign-date'),
      comparisonWord(locale, 'comparison.day', { date, day }),
    ],
    [
      comparisonWord(locale, 'compared.tier'),
      tierUntil === null ? until.tier : comparisonWord(locale, 'comparison.tier-until', until),
    ],
    [
      comparisonWord(locale, 'comparison.rulebook'),
      `${rulebook.id} ${rulebook.version} · SHA-256 ${rulebook.sha256.slice(0, SHORT_HASH)}`,
    ],
  ]
}

const HANDS = ['comparison.owner-hand', 'comparison.office-hand', 'comparison.seal'] as const

function drawSignatures(paper: Paper, y: number): void {
  const { locale } = paper.info
  const width = paper.width / HANDS.length
  for (const [index, id] of HANDS.entries()) {
    const x = MARGIN + index * width
    paper.doc.lineWidth(0.4).rect(x, y, width, SIGNATURES_HEIGHT).stroke()
    const box = { x: x + 2 * MM, y: y + 1.5 * MM, width: width - 4 * MM }
    paper.write(comparisonWord(locale, id), box, { size: TEXT })
    const dated = { ...box, y: y + SIGNATURES_HEIGHT - 6 * MM }
    paper.write(comparisonWord(locale, 'comparison.written-on'), dated, { size: TEXT, color: GREY })
  }
}
