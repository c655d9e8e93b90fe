import { useRouter } from 'vue-router'
import { useVisit } from '../session/visit.ts'

export interface UseGoReturn {
  /** One screen further; 返回 leads here again. */
  go: (path: string) => void
  back: () => void
  home: () => void
  /** To a screen passed on the way here, or to it anew; what came after it is forgotten. */
  backTo: (path: string) => void
}

/** Ways between screens. The trail is the visit's own, not the browser's. */
export function useGo(): UseGoReturn {
  const router = useRouter()
  const visit = useVisit()
  const show = (path: string): void => void router.replace(path)

  return {
    go(path) {
      const here = router.currentRoute.value.path
      if (here === path) return
      visit.trail = [...visit.trail, here]
      show(path)
    },
    back() {
      const to = visit.trail.at(-1) ?? '/'
      visit.trail = visit.trail.slice(0, -1)
      show(to)
    },
    home() {
      visit.trail = []
      show('/')
    },
    backTo(path) {
      const at = visit.trail.indexOf(path)
      visit.trail = at < 0 ? ['/'] : visit.trail.slice(0, at)
      show(path)
    },
  }
}
