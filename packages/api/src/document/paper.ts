import { formatInstant } from '@yichi/i18n/format'
import { comparisonWord } from '@yichi/i18n/comparison-word'
import type { Locale } from '@yichi/i18n/locale'
import PDFDocument from 'pdfkit'
import { printable, typeface } from './typeface.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4

export const INK = '#000000'
export const GREY = '#5a5f64'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface Lettering {
  readonly size: number
  readonly bold?: boolean
  readonly align?: 'left' | 'right' | 'center'
  readonly color?: string
  /** The text is cut with an ellipsis below this, points. */
  readonly height?: number
}

export interface PaperInfo {
  readonly layout: 'portrait' | 'landscape'
  readonly locale: Locale
  readonly title: string
  /** The document's own number, on its foot. */
  readonly number: string
  readonly printedAt: string
}

/** Space between the edge of the page and what is printed. */
export const MARGIN = 14 * MM
const FOOT_SIZE = 7.5
/** One tick of the ruler at the foot. */
const TICK = 5 * MM

/** One A4 page: black on white, hairlines, a ruler at the foot. Nothing printed on it starts a second page. */
export class Paper {
  readonly info: PaperInfo
  readonly doc: PDFKit.PDFDocument
  readonly #bytes: Promise<Uint8Array>

  constructor(info: PaperInfo) {
    this.info = info
    this.doc = new PDFDocument({
      size: 'A4',
      layout: info.layout,
      margin: 0,
      font: '',
      lang: info.locale,
      displayTitle: true,
      info: { Title: info.title, CreationDate: new Date(info.printedAt) },
    })
    const { regular, bold } = typeface()
    // The library takes an opened font as well as a file; its types do not say so.
    this.doc.registerFont('regular', regular as unknown as PDFKit.Mixins.PDFFontSource)
    this.doc.registerFont('bold', bold as unknown as PDFKit.Mixins.PDFFontSource)
    this.#bytes = collect(this.doc)
  }

  get width(): number {
    return this.doc.page.width - 2 * MARGIN
  }

  /** Where the foot begins. */
  get bottom(): number {
    return this.doc.page.height - MARGIN - 2 * FOOT_SIZE
  }

  /** Writes a text into a box and gives back its height. */
  write(text: string, box: Box, lettering: Lettering): number {
    const height = this.heightOf(text, box.width, lettering)
    const { align = 'left', color = INK } = lettering
    const limit = Math.min(height, lettering.height ?? height)
    this.#letter(lettering).fillColor(color)
    // One point more: the line breaker would otherwise drop a line for a rounding error.
    const options = { width: box.width, height: limit + 1, align, ellipsis: true }
    this.doc.text(this.#shown(text), box.x, box.y, { ...options, ...plain(text) })
    return limit
  }

  /** How high the text would be in this width, points. */
  heightOf(text: string, width: number, lettering: Lettering): number {
    return this.#letter(lettering).heightOfString(this.#shown(text), { width, ...plain(text) })
  }

  /** How wide the text is on one line, points. */
  widthOf(text: string, lettering: Lettering): number {
    return this.#letter(lettering).widthOfString(this.#shown(text), plain(text))
  }

  line(from: readonly [number, number], to: readonly [number, number], width = 0.4): void {
    this.doc
      .lineWidth(width)
      .strokeColor(INK)
      .moveTo(from[0], from[1])
      .lineTo(to[0], to[1])
      .stroke()
  }

  /** Draws the ruler at the foot with the page, the number and the time, and closes the page. */
  async finish(): Promise<Uint8Array> {
    const { locale, number, printedAt } = this.info
    const y = this.bottom
    this.line([MARGIN, y], [MARGIN + this.width, y])
    for (let tick = 0; tick * TICK <= this.width; tick += 1) {
      const length = tick % 2 === 0 ? 2 * MM : 1 * MM
      this.line([MARGIN + tick * TICK, y], [MARGIN + tick * TICK, y + length])
    }
    const box = { x: MARGIN, y: y + 3 * MM, width: this.width }
    const lettering = { size: FOOT_SIZE, color: GREY }
    this.write(number, box, lettering)
    const page = comparisonWord(locale, 'comparison.page', { page: 1, pages: 1 })
    this.write(page, box, { ...lettering, align: 'center' })
    const printed = comparisonWord(locale, 'comparison.printed', { at: formatInstant(printedAt) })
    this.write(printed, box, { ...lettering, align: 'right' })
    this.doc.end()
    return this.#bytes
  }

  #letter({ size, bold = false }: Lettering): PDFKit.PDFDocument {
    return this.doc.font(bold ? 'bold' : 'regular').fontSize(size)
  }

  /** With nothing the font cannot draw, and no line broken between a number and its percent sign. */
  #shown(text: string): string {
    return printable(typeface().regular, text).replaceAll(' %', '\u00a0%')
  }
}

/** Every letter stands for itself: a digest with a ligature in it is read and copied wrongly. */
function plain(text: string): { readonly features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  // Only where there is one to be had: with features of its own a text is laid out anew every time.
  if (!/f[fijlt]/.test(text)) return {}
  return { features: { liga: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[] }
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
