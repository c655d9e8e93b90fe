import type { RouteLocationNormalizedLoaded, RouteLocationRaw } from 'vue-router'

/** A way into the work. `id` is also its message: `shell.<id>`. */
export interface RailEntry {
  readonly id: string
  readonly to: RouteLocationRaw
  /** Whether the page shown belongs to this entry. */
  readonly owns: (route: RouteLocationNormalizedLoaded) => boolean
}

function page(id: string, ...names: readonly string[]): RailEntry {
  return { id, to: { name: id }, owns: (route) => names.includes(String(route.name)) }
}

/** The households that wait for the same work: a list narrowed to one number of stars. */
function waiting(id: string, stars: string): RailEntry {
  return {
    id,
    to: { name: 'households', query: { stars } },
    owns: (route) => route.name === 'households' && route.query['stars'] === stars,
  }
}

/** Pages that are found by name from anywhere; all of them stand without parameters. */
export const PAGES = [
  'inbox',
  'overview',
  'zones',
  'households',
  'postings',
  'bulletins',
  'rulebooks',
] as const

/** Nine at most: what waits for me, the county, the three works on households, what is published. */
export const RAIL: readonly RailEntry[] = [
  page('inbox', 'inbox', 'approval'),
  page('overview', 'overview'),
  page('zones', 'zones', 'zone'),
  {
    id: 'households',
    to: { name: 'households' },
    owns: (route) =>
      route.name === 'household' ||
      (route.name === 'households' && !['0', '1', '2'].includes(String(route.query['stars']))),
  },
  waiting('toSurvey', '0'),
  waiting('toSign', '1'),
  waiting('toHandOver', '2'),
  page('postings', 'postings', 'posting'),
  page('bulletins', 'bulletins'),
]
