import { nextTick, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

export interface UseReadingPlaceOptions {
  /** Where the chapters stand; each is an element with `data-chapter`. */
  readonly box: Readonly<Ref<HTMLElement | null>>
  /** What the address points at: an element's id, `''` for nothing. */
  readonly target: () => string
}

export interface UseReadingPlaceReturn {
  /** The chapter that is read. */
  readonly current: Ref<string>
  /** Turns to a chapter: scrolls there and moves the focus along. */
  readonly turnTo: (chapter: string) => void
}

/** Follows the reader through the chapters, and brings what the address points at into view. */
export function useReadingPlace({ box, target }: UseReadingPlaceOptions): UseReadingPlaceReturn {
  const current = ref('')
  let observer: IntersectionObserver | null = null

  function chapters(): readonly HTMLElement[] {
    return [...(box.value?.querySelectorAll<HTMLElement>('[data-chapter]') ?? [])]
  }

  function turnTo(chapter: string): void {
    const found = chapters().find((one) => one.dataset['chapter'] === chapter)
    found?.scrollIntoView({ block: 'start' })
    found?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    current.value = chapter
  }

  async function show(id: string): Promise<void> {
    if (id === '') return
    await nextTick()
    document.getElementById(id)?.scrollIntoView({ block: 'center' })
  }

  onMounted(() => {
    observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find((entry) => entry.isIntersecting)?.target
        if (seen instanceof HTMLElement) current.value = seen.dataset['chapter'] ?? ''
      },
      { rootMargin: '-72px 0px -75% 0px' },
    )
    for (const chapter of chapters()) observer.observe(chapter)
    current.value = chapters()[0]?.dataset['chapter'] ?? ''
    void show(target())
  })
  onBeforeUnmount(() => observer?.disconnect())
  watch(target, (id) => void show(id))

  return { current, turnTo }
}
