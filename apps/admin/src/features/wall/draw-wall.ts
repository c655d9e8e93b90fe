import type { WallCell } from '@yichi/api/view/zone'
import { CELL, type WallLayout } from './layout-wall.ts'

/** The part of a canvas context that the wall is drawn with. */
export type WallContext = Pick<
  CanvasRenderingContext2D,
  'clearRect' | 'drawImage' | 'fillText' | 'fillRect' | 'fillStyle' | 'font' | 'globalAlpha'
>

export interface WallPaint {
  /** Pictures of a cell by stars, then by payment: `sprites[stars][payment]`. */
  readonly sprites: readonly Readonly<Record<WallCell['payment'], CanvasImageSource>>[]
  readonly ink: string
  readonly font: string
  /** Cells outside the filter stay, pale. */
  readonly isDimmed: (cell: WallCell) => boolean
}

const PALE = 0.16

/** Draws the whole wall in one pass: the pale cells, then the others, then the names of buildings. */
export function drawWall(context: WallContext, layout: WallLayout, paint: WallPaint): void {
  context.clearRect(0, 0, layout.width, layout.height)
  for (const pale of [true, false]) {
    context.globalAlpha = pale ? PALE : 1
    for (const { x, y, cell } of layout.cells) {
      if (paint.isDimmed(cell) !== pale) continue
      const sprite = paint.sprites[cell.stars]?.[cell.payment]
      if (sprite !== undefined) context.drawImage(sprite, x, y, CELL, CELL)
    }
  }
  context.fillStyle = paint.ink
  context.font = paint.font
  for (const { x, y, building } of layout.buildings) context.fillText(building.name, x, y + 14)
}
