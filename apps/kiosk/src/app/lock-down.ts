/** Gestures of a desktop that have no place on a public screen. */
const BANNED = ['contextmenu', 'dragstart', 'selectstart', 'gesturestart', 'auxclick'] as const

/** Blocks menus, dragging, selecting and zooming on a window; returns the way back. */
export function lockDown(view: Window): () => void {
  const prevent = (event: Event): void => event.preventDefault()
  const preventZoom = (event: Event): void => {
    if ('ctrlKey' in event && event.ctrlKey === true) event.preventDefault()
  }
  const preventPinch = (event: Event): void => {
    if ('touches' in event && (event.touches as ArrayLike<unknown>).length > 1) {
      event.preventDefault()
    }
  }
  const listeners = [
    ...BANNED.map((name) => [name, prevent] as const),
    ['wheel', preventZoom] as const,
    ['touchmove', preventPinch] as const,
  ]
  for (const [name, listener] of listeners) {
    view.addEventListener(name, listener, { capture: true, passive: false })
  }
  return () => {
    for (const [name, listener] of listeners) view.removeEventListener(name, listener, true)
  }
}
