import type { ProcedureName } from '@yichi/domain/rules/identity/authority'
import type { RouteLocationNormalizedLoaded, RouteLocationRaw } from 'vue-router'

/** A way into the work. `id` is also its message: `shell.<id>`. */
export interface RailEntry {
  readonly id: string
  readonly to: RouteLocationRaw
  /** Whether the page shown belongs to this entry. */
  readonly owns: (route: RouteLocationNormalizedLoaded) => boolean
}

/** Whether the person may ask for something anywhere. */
export type May = (procedure: ProcedureName) => boolean

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

/** What a page asks the server for; it is offered to whom one of them is answered. */
const ASKS = {
  inbox: ['approval.inbox'],
  overview: ['programme.dashboard'],
  zones: ['zone.list'],
  households: ['household.list'],
  postings: ['posting.list'],
  bulletins: ['bulletin.list'],
  rulebooks: ['rulebook.library'],
  organisation: ['organisation.tree'],
  accounts: ['account.list', 'account.roster'],
  grants: ['authority.proposals', 'authority.inbox', 'triad.list'],
  authority: ['authority.matrix', 'audit.matrix'],
  audit: ['audit.search', 'audit.supervise'],
  alerts: ['alert.list'],
  interests: ['interest.list'],
  delegations: ['delegation.list'],
} as const satisfies Readonly<Record<string, readonly ProcedureName[]>>

type Page = keyof typeof ASKS

function isOpen(id: Page, may: May): boolean {
  const asked: readonly ProcedureName[] = ASKS[id]
  return asked.some(may)
}

/** Pages that are found by name from anywhere; all of them stand without parameters. */
export function pagesOf(may: May): readonly Page[] {
  return (Object.keys(ASKS) as Page[]).filter((id) => isOpen(id, may))
}

/** Nine at most: what waits for me, the county, the three works on households, what is published. */
const WORK: readonly RailEntry[] = [
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

/** The pages of the three administrators. */
const ADMINISTRATION = [
  'organisation',
  'accounts',
  'grants',
  'authority',
  'audit',
  'alerts',
] as const

/** The rail of somebody: the county's work, or what an administrator keeps. */
export function railOf(may: May): readonly RailEntry[] {
  if (isOpen('households', may)) return WORK
  return ADMINISTRATION.filter((id) => isOpen(id, may)).map((id) => page(id, id))
}
