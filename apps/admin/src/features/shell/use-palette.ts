import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'

/** A household that the palette can open. */
export interface PaletteHousehold {
  readonly code: string
  readonly ownerName: string
  readonly zoneName: string
}

/** A page of the console, found by a part of its name. */
export interface PalettePage {
  /** Name of the route. */
  readonly page: string
  readonly label: string
}

export type PaletteItem = PaletteHousehold | PalettePage

export type PaletteState = 'recent' | 'searching' | 'found' | 'none' | 'failed'

export interface UsePaletteOptions {
  /** Asks the server; called after typing has paused. */
  readonly find: (q: string) => Promise<readonly PaletteHousehold[]>
  /** The pages that can be opened; those whose name holds what is typed come first. */
  readonly pages?: () => readonly PalettePage[]
  /** What was opened before; shown while nothing is typed. */
  readonly recent: () => readonly PaletteHousehold[]
  /** Called with what was chosen; the palette is closed already. */
  readonly open: (item: PaletteItem) => void
  /** Where Ctrl/Cmd+K is listened for. Default: the browser's window. */
  readonly window?: Pick<Window, 'addEventListener' | 'removeEventListener'>
  /** Pause in typing before asking, milliseconds. Default 150. */
  readonly delayMs?: number
}

export interface UsePaletteReturn {
  readonly isOpen: Ref<boolean>
  readonly query: Ref<string>
  readonly items: ComputedRef<readonly PaletteItem[]>
  /** Position of the highlighted item. */
  readonly active: Ref<number>
  readonly state: ComputedRef<PaletteState>
  readonly show: () => void
  readonly close: () => void
  /** Moves the highlight, round the ends. */
  readonly move: (by: number) => void
  /** Opens the item, or the highlighted one. */
  readonly choose: (item?: PaletteItem) => void
}

/** Search from anywhere: Ctrl/Cmd+K, type, arrows, Enter. An answer to an older question is dropped. */
export function usePalette(options: UsePaletteOptions): UsePaletteReturn {
  const { window: view = window, delayMs = 150 } = options
  const isOpen = ref(false)
  const query = ref('')
  const active = ref(0)
  const found = shallowRef<readonly PaletteHousehold[]>([])
  const progress = ref<'searching' | 'found' | 'failed'>('found')
  let timer: ReturnType<typeof setTimeout> | undefined

  const state = computed<PaletteState>(() => {
    if (query.value.trim() === '') return 'recent'
    return progress.value === 'found' && items.value.length === 0 ? 'none' : progress.value
  })
  const items = computed<readonly PaletteItem[]>(() => {
    const q = query.value.trim().toLowerCase()
    const pages = options.pages?.() ?? []
    if (q === '') return [...options.recent(), ...pages]
    return [...pages.filter(({ label }) => label.toLowerCase().includes(q)), ...found.value]
  })

  async function search(q: string): Promise<void> {
    try {
      const answer = await options.find(q)
      if (q !== query.value.trim()) return
      found.value = answer
      progress.value = 'found'
    } catch {
      if (q === query.value.trim()) progress.value = 'failed'
    }
    active.value = 0
  }

  watch(query, (typed) => {
    clearTimeout(timer)
    active.value = 0
    const q = typed.trim()
    if (q === '') return
    progress.value = 'searching'
    timer = setTimeout(() => void search(q), delayMs)
  })

  function show(): void {
    query.value = ''
    found.value = []
    active.value = 0
    isOpen.value = true
  }

  function close(): void {
    clearTimeout(timer)
    isOpen.value = false
  }

  function move(by: number): void {
    const count = items.value.length
    if (count > 0) active.value = (active.value + by + count) % count
  }

  function choose(item = items.value[active.value]): void {
    if (item === undefined) return
    close()
    options.open(item)
  }

  function onKeydown(event: Event): void {
    const { key, ctrlKey, metaKey } = event as KeyboardEvent
    if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey)) return
    event.preventDefault()
    if (isOpen.value) close()
    else show()
  }

  view.addEventListener('keydown', onKeydown)
  onScopeDispose(() => {
    clearTimeout(timer)
    view.removeEventListener('keydown', onKeydown)
  })

  return { isOpen, query, items, active, state, show, close, move, choose }
}
