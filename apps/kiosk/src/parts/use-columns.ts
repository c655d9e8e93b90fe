import { computed, nextTick, onMounted, onScopeDispose, shallowRef, watch } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'

export interface UseColumnsOptions {
  /** The window on the columns, as wide as a page. */
  view: Readonly<ShallowRef<HTMLElement | null>>
  /** What flows in columns inside it. */
  flow: Readonly<ShallowRef<HTMLElement | null>>
}

export interface UseColumnsReturn {
  /** From 1. */
  readonly page: ShallowRef<number>
  readonly pages: Readonly<ShallowRef<number>>
  /** How far the flow is moved to the left, pixels. */
  readonly shift: ComputedRef<number>
  /** Turns to the page an element stands on. */
  show: (element: Element) => void
}

/**
 * Pages of a text that flows in columns: nothing is dragged, and nothing is cut, whatever the size of the
 * letters. The pages are counted again when the window or the text changes.
 */
export function useColumns({ view, flow }: UseColumnsOptions): UseColumnsReturn {
  const page = shallowRef(1)
  const pages = shallowRef(1)
  const step = shallowRef(0)

  function measure(): void {
    if (view.value === null || flow.value === null) return
    const gap = Number.parseFloat(getComputedStyle(flow.value).columnGap) || 0
    step.value = view.value.clientWidth + gap
    // The overflow of columns counts in full pages; a hair of rounding is no page.
    const extent = flow.value.scrollWidth + gap
    pages.value = step.value > 0 ? Math.max(1, Math.ceil((extent - 4) / step.value)) : 1
    page.value = Math.min(page.value, pages.value)
  }

  function show(element: Element): void {
    measure()
    if (flow.value === null || step.value === 0) return
    const from = flow.value.getBoundingClientRect().left
    const at = Math.floor((element.getBoundingClientRect().left - from + 2) / step.value)
    page.value = Math.min(pages.value, Math.max(1, at + 1))
  }

  const resized = new ResizeObserver(measure)
  const changed = new MutationObserver(measure)

  onMounted(() => {
    watch(
      [view, flow],
      ([outer, inner]) => {
        resized.disconnect()
        changed.disconnect()
        if (outer === null || inner === null) return
        resized.observe(outer)
        changed.observe(inner, { childList: true, subtree: true, characterData: true })
        void nextTick(measure)
      },
      { immediate: true },
    )
    // Letters that come late are of another width.
    void document.fonts?.ready.then(measure)
  })
  onScopeDispose(() => {
    resized.disconnect()
    changed.disconnect()
  })
  return { page, pages, shift: computed(() => (page.value - 1) * step.value), show }
}
