import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { TreeRow } from './tree-rows.ts'

export interface UseTreeOptions {
  readonly rows: () => readonly TreeRow[]
  readonly setOpen: (id: string, open: boolean) => void
  /** Milliseconds, for letters typed one after another. Default: the page's clock. */
  readonly now?: () => number
}

export interface UseTreeReturn {
  /** The unit the keyboard stands on; also the one that is shown beside the tree. */
  readonly active: Ref<string>
  readonly activeIndex: ComputedRef<number>
  /** Takes a key; answers whether the tree did something with it. */
  readonly press: (key: string) => boolean
}

/** Letters belong to one word when they come this fast, milliseconds. */
const TYPING_MS = 700

/** The keyboard of a tree as the ARIA practices have it: arrows, Home, End, `*`, and the beginning of a name. */
export function useTree(options: UseTreeOptions): UseTreeReturn {
  const { rows, setOpen, now = () => performance.now() } = options
  const active = ref('')
  const activeIndex = computed(() => rows().findIndex(({ unit }) => unit.id === active.value))
  let typed = ''
  let typedAt = -Infinity

  function goTo(index: number): void {
    const row = rows()[Math.min(Math.max(index, 0), rows().length - 1)]
    if (row !== undefined) active.value = row.unit.id
  }

  function goRight(): void {
    const row = rows()[activeIndex.value]
    if (row === undefined || row.isOpen === null) return
    if (row.isOpen) goTo(activeIndex.value + 1)
    else setOpen(row.unit.id, true)
  }

  function goLeft(): void {
    const row = rows()[activeIndex.value]
    if (row === undefined) return
    if (row.isOpen === true) setOpen(row.unit.id, false)
    else if (rows().some(({ unit }) => unit.id === row.unit.parentId))
      active.value = row.unit.parentId ?? active.value
  }

  function openLevel(): void {
    const here = rows()[activeIndex.value]
    for (const row of rows()) {
      if (row.unit.parentId === here?.unit.parentId && row.isOpen === false)
        setOpen(row.unit.id, true)
    }
  }

  /** A letter alone goes on to the next name that begins with it; a word to the first that does. */
  function type(letter: string): void {
    const at = now()
    typed = at - typedAt > TYPING_MS ? letter : typed + letter
    typedAt = at
    const from = typed.length === 1 ? activeIndex.value + 1 : Math.max(activeIndex.value, 0)
    const inTurn = [...rows().slice(from), ...rows().slice(0, from)]
    const found = inTurn.find(({ unit }) => unit.name.toLowerCase().startsWith(typed))
    if (found !== undefined) active.value = found.unit.id
  }

  const KEYS: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      goTo(activeIndex.value + 1)
    },
    ArrowUp: () => {
      goTo(activeIndex.value - 1)
    },
    ArrowRight: goRight,
    ArrowLeft: goLeft,
    Home: () => {
      goTo(0)
    },
    End: () => {
      goTo(rows().length - 1)
    },
    '*': openLevel,
  }

  function press(key: string): boolean {
    const act = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
    if (act !== undefined) act()
    else if ([...key].length === 1 && key !== ' ') type(key.toLowerCase())
    else return false
    return true
  }

  return { active, activeIndex, press }
}
