import { useIdle } from '@yichi/ui/composables/use-idle'
import { onScopeDispose, watch, type ShallowRef } from 'vue'

/** The warning comes so long before the session ends. */
export const WARNING_MS = 120_000

/** A sign of life goes to the server and to other tabs at most this often. */
const TELL_MS = 60_000

type Message = 'alive' | 'signed-out' | 'signed-in'

export interface UseSessionLifeOptions {
  /** The session ends after this long without a sign of life. */
  readonly idleMs: number
  /** Tells the server that somebody is there. */
  readonly tellServer: () => Promise<unknown>
  /** Nobody was there for too long. */
  readonly onIdle: () => void
  /** Another tab of this browser ended the session, or opened one. */
  readonly onSignedOut: () => void
  readonly onSignedIn: () => void
  /** Browser window; the real one by default. */
  readonly window?: Window
}

export interface UseSessionLifeReturn {
  readonly isWarning: () => boolean
  readonly secondsLeft: Readonly<ShallowRef<number>>
  readonly stay: () => void
  /** Tells the other tabs of this browser. */
  readonly tellTabs: (message: Message) => void
}

/** Watches whether somebody is still there, in this tab or in another one of the same browser. */
export function useSessionLife(options: UseSessionLifeOptions): UseSessionLifeReturn {
  const view = options.window ?? window
  const channel = new BroadcastChannel('yichi.session')
  const idle = useIdle({
    timeoutMs: options.idleMs - WARNING_MS,
    warningMs: WARNING_MS,
    onIdle: options.onIdle,
    window: view,
  })
  let isSeen = false

  const tellTabs = (message: Message): void => {
    channel.postMessage(message)
  }

  function tell(): void {
    isSeen = false
    tellTabs('alive')
    // A lost connection is told by whatever is asked next.
    void options.tellServer().catch(() => undefined)
  }

  function note(): void {
    isSeen = true
  }

  const EVENTS = ['pointerdown', 'keydown', 'wheel'] as const
  for (const name of EVENTS) view.addEventListener(name, note, { capture: true, passive: true })
  // Somebody who writes a long letter sends no request: the server has to hear of them all the same.
  const timer = view.setInterval(() => {
    if (isSeen) tell()
  }, TELL_MS)
  watch(
    idle.state,
    (now, before) => {
      if (before === 'warning' && now === 'active') tell()
    },
    { flush: 'sync' },
  )
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data === 'alive') idle.stay()
    else if (data === 'signed-out') options.onSignedOut()
    else options.onSignedIn()
  }
  onScopeDispose(() => {
    channel.close()
    view.clearInterval(timer)
    for (const name of EVENTS) view.removeEventListener(name, note, true)
  })
  return {
    isWarning: () => idle.state.value === 'warning',
    secondsLeft: idle.secondsLeft,
    stay: idle.stay,
    tellTabs,
  }
}
