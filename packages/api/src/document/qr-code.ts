import { encode } from 'uqr'
import { INK, type Box, type Paper } from './paper.ts'

/** Draws a QR code of the text, a quarter of which may be lost, as wide as the box. The white around it is the caller's. */
export function drawQrCode(paper: Paper, text: string, { x, y, width }: Box): void {
  const { data, size } = encode(text, { ecc: 'Q', border: 0 })
  const module = width / size
  for (const [row, cells] of data.entries()) {
    for (const [column, dark] of cells.entries()) {
      if (dark) paper.doc.rect(x + column * module, y + row * module, module, module)
    }
  }
  paper.doc.fillColor(INK).fill()
}

/** The rows of a QR code of the text as 0 and 1, dark as 1, for whoever draws it elsewhere. */
export function qrRows(text: string): readonly string[] {
  const { data } = encode(text, { ecc: 'M', border: 0 })
  return data.map((cells) => cells.map((dark) => (dark ? '1' : '0')).join(''))
}
