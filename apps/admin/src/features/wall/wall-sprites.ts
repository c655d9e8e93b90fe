import type { WallCell } from '@yichi/api/view/zone'
import { CELL } from './layout-wall.ts'

export interface SpriteColors {
  /** Fill of a cell by its stars. */
  readonly stars: readonly string[]
  /** Stars and payment mark, on the fill. */
  readonly mark: string
  readonly edge: string
}

export interface SpriteOptions {
  readonly colors: SpriteColors
  /** Device pixels per CSS pixel. */
  readonly scale: number
  /** Browser document. Default: the real one. */
  readonly document?: Document
}

type Sprites = readonly Readonly<Record<WallCell['payment'], HTMLCanvasElement>>[]

const STAR_RADIUS = 3.2
const PAYMENTS = ['none', 'unpaid', 'part', 'paid'] as const
/** Length of the line at the foot of a cell: how much of the money has gone out. */
const PAID_WIDTH: Readonly<Record<WallCell['payment'], number>> = {
  none: 0,
  unpaid: 0,
  part: (CELL - 6) / 2,
  paid: CELL - 6,
}

/** A star of five points around a place, filled. */
function fillStar(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.beginPath()
  for (let point = 0; point < 10; point++) {
    const reach = point % 2 === 0 ? STAR_RADIUS : STAR_RADIUS * 0.45
    const angle = -Math.PI / 2 + (point * Math.PI) / 5
    context.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach)
  }
  context.closePath()
  context.fill()
}

function drawCell(
  context: CanvasRenderingContext2D,
  { colors }: SpriteOptions,
  look: { readonly stars: number; readonly payment: WallCell['payment'] },
): void {
  if (look.stars === 0) {
    context.strokeStyle = colors.edge
    context.strokeRect(0.5, 0.5, CELL - 1, CELL - 1)
    return
  }
  context.fillStyle = colors.stars[look.stars] ?? colors.edge
  context.fillRect(0, 0, CELL, CELL)
  context.fillStyle = colors.mark
  const first = CELL / 2 - (look.stars - 1) * 3
  for (let star = 0; star < look.stars; star++) fillStar(context, first + star * 6, 8)
  context.fillRect(3, CELL - 5, PAID_WIDTH[look.payment], 2)
}

/** The sixteen pictures a cell can be, drawn once and copied for every household. */
export function makeSprites(options: SpriteOptions): Sprites {
  const { document: page = document, scale } = options
  return [0, 1, 2, 3].map((stars) => {
    const made = PAYMENTS.map((payment) => {
      const canvas = page.createElement('canvas')
      canvas.width = CELL * scale
      canvas.height = CELL * scale
      const context = canvas.getContext('2d')
      if (context !== null) {
        context.scale(scale, scale)
        drawCell(context, options, { stars, payment })
      }
      return [payment, canvas] as const
    })
    return Object.fromEntries(made) as Record<WallCell['payment'], HTMLCanvasElement>
  })
}
