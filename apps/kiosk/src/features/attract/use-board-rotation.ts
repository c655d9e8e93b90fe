import { computed, onScopeDispose, shallowRef, toValue } from 'vue'
import type { ComputedRef, MaybeRefOrGetter, ShallowRef } from 'vue'

export interface UseBoardRotationOptions {
  /** How many scenes there are; at least one. */
  scenes: MaybeRefOrGetter<number>
  /** How long a scene stands, milliseconds. */
  sceneMs?: number
  /** The picture moves by one pixel this often, against burn-in: four pixels a minute. */
  shiftMs?: number
  /** Browser window; the real one by default. */
  window?: Window
}

export interface UseBoardRotationReturn {
  readonly scene: ComputedRef<number>
  /** Pixels the picture stands off its place, along the edge of a small square. */
  readonly shift: Readonly<ShallowRef<{ readonly x: number; readonly y: number }>>
}

/** Side of the square the picture walks around, pixels. */
const SIDE = 8

/** Place on the square's edge after so many steps. */
export function shiftAfter(steps: number): { x: number; y: number } {
  const along = steps % (SIDE * 4)
  const offset = along % SIDE
  if (along < SIDE) return { x: offset, y: 0 }
  if (along < SIDE * 2) return { x: SIDE, y: offset }
  if (along < SIDE * 3) return { x: SIDE - offset, y: SIDE }
  return { x: 0, y: SIDE - offset }
}

/** Scenes one after the other for as long as nobody touches the screen. */
export function useBoardRotation(options: UseBoardRotationOptions): UseBoardRotationReturn {
  const view = options.window ?? window
  const sceneMs = options.sceneMs ?? 12_000
  const shiftMs = options.shiftMs ?? 15_000
  const turned = shallowRef(0)
  const shift = shallowRef(shiftAfter(0))
  let steps = 0

  function turn(): void {
    turned.value += 1
    sceneTimer = view.setTimeout(turn, sceneMs)
  }

  function move(): void {
    steps += 1
    shift.value = shiftAfter(steps)
    shiftTimer = view.setTimeout(move, shiftMs)
  }

  let sceneTimer = view.setTimeout(turn, sceneMs)
  let shiftTimer = view.setTimeout(move, shiftMs)
  onScopeDispose(() => {
    view.clearTimeout(sceneTimer)
    view.clearTimeout(shiftTimer)
  })
  return { scene: computed(() => turned.value % Math.max(1, toValue(options.scenes))), shift }
}
