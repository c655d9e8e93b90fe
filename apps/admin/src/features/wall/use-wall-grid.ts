import type { WallBuilding, WallCell } from '@yichi/api/view/zone'
import {
  computed,
  ref,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
  type Ref,
} from 'vue'
import { CELL, layoutWall, type PlacedCell, type WallLayout } from './layout-wall.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'
export type StarCount = WallCell['stars']

export interface UseWallGridOptions {
  readonly buildings: MaybeRefOrGetter<readonly WallBuilding[]>
  /** Room for the wall in CSS pixels. */
  readonly width: MaybeRefOrGetter<number>
  /** Stars to show in full; none named shows all. */
  readonly stars: MaybeRefOrGetter<readonly StarCount[]>
}

export interface UseWallGridReturn {
  readonly layout: ComputedRef<WallLayout>
  /** Households by number of stars, the filter left aside. */
  readonly counts: ComputedRef<Readonly<Record<StarCount, number>>>
  /** Position in `layout.cells` of the cell that is pointed at, -1 for none. */
  readonly active: Ref<number>
  readonly activeCell: ComputedRef<PlacedCell | null>
  readonly isDimmed: (cell: WallCell) => boolean
  /** Points at the nearest cell that way; the first cell when none was. */
  readonly move: (direction: Direction) => void
  /** Points at the cell under a place on the wall, or at none. */
  readonly pointAt: (x: number, y: number) => void
}

const AHEAD: Readonly<Record<Direction, (dx: number, dy: number) => number>> = {
  left: (dx) => -dx,
  right: (dx) => dx,
  up: (_dx, dy) => -dy,
  down: (_dx, dy) => dy,
}

/** The nearest cell that way: what lies straight ahead before what lies aside. */
function nearest(cells: readonly PlacedCell[], from: PlacedCell, direction: Direction): number {
  let best = -1
  let least = Infinity
  for (const [index, { x, y }] of cells.entries()) {
    const dx = x - from.x
    const dy = y - from.y
    const ahead = AHEAD[direction](dx, dy)
    if (ahead <= 0) continue
    const aside = Math.abs(dx) + Math.abs(dy) - ahead
    const distance = ahead + aside * 3
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

/** The three-star wall as a grid that can be pointed at and walked through. */
export function useWallGrid(options: UseWallGridOptions): UseWallGridReturn {
  const active = ref(-1)
  const layout = computed(() => layoutWall(toValue(options.buildings), toValue(options.width)))
  const activeCell = computed(() => layout.value.cells[active.value] ?? null)

  const counts = computed(() => {
    const found: Record<StarCount, number> = { 0: 0, 1: 0, 2: 0, 3: 0 }
    for (const { cell } of layout.value.cells) found[cell.stars] += 1
    return found
  })

  // A new zone or width moves the cells: what was pointed at is no longer there.
  watch(layout, () => {
    active.value = -1
  })

  function isDimmed(cell: WallCell): boolean {
    const stars = toValue(options.stars)
    return stars.length > 0 && !stars.includes(cell.stars)
  }

  function move(direction: Direction): void {
    const { cells } = layout.value
    const from = activeCell.value
    if (from === null) {
      active.value = cells.length > 0 ? 0 : -1
      return
    }
    const next = nearest(cells, from, direction)
    if (next !== -1) active.value = next
  }

  function pointAt(x: number, y: number): void {
    active.value = layout.value.cells.findIndex(
      (placed) => x >= placed.x && x < placed.x + CELL && y >= placed.y && y < placed.y + CELL,
    )
  }

  return { layout, counts, active, activeCell, isDimmed, move, pointAt }
}
