import type { ReadAction } from '@yichi/domain/rules/audit/read-actions'

/** What the trail calls a query that answers with personal data; or why it answers with none. */
export type Reading = { readonly reads: ReadAction } | { readonly none: string }

const reads = (action: ReadAction): Reading => ({ reads: action })
const none = (why: string): Reading => ({ none: why })

const PUBLISHED = 'published to everybody, with the masks of the board'
const COUNTS = 'counts and sums of whole zones'
const RULES = 'the rulebook and its worked cases, in which nobody is real'
const OWN = 'what the caller is or did themself'
const POSTS = 'who of the staff holds which post: names and logins at work'
const ABOUT_TRAIL = 'what stands in the trail is told by codes, nobody by name'

/** Every query, one way or the other: a new one has to be decided here. */
export const READINGS: Readonly<Record<string, Reading>> = {
  'account.list': reads('accounts-listed'),
  'account.roster': reads('accounts-listed'),
  'alert.list': none(ABOUT_TRAIL),
  'approval.get': reads('case-read'),
  'approval.inbox': reads('inbox-read'),
  'audit.anchors': none(ABOUT_TRAIL),
  'audit.matrix': none('the table of authority'),
  'audit.ofAccount': reads('trail-read'),
  'audit.ofHousehold': reads('trail-read'),
  'audit.ofRecord': reads('trail-read'),
  'audit.ofUnit': reads('trail-read'),
  'audit.search': reads('trail-searched'),
  'audit.supervise': reads('trail-searched'),
  'authority.inbox': none(POSTS),
  'authority.matrix': none('the table of authority'),
  'authority.proposals': none(POSTS),
  'bulletin.get': none(PUBLISHED),
  'bulletin.list': none(PUBLISHED),
  'bulletin.rank': none(PUBLISHED),
  'delegation.list': none(POSTS),
  'delegation.own': none(OWN),
  'household.find': reads('households-found'),
  'household.get': reads('household-read'),
  'household.list': reads('households-listed'),
  'identity.me': none(OWN),
  'identity.registrationUnits': none('names of units'),
  'identity.sessions': none(OWN),
  'identity.setUpState': none('whether the county waits for its first people'),
  'interest.list': reads('interests-listed'),
  'interest.own': none(OWN),
  'kiosk.board': none(PUBLISHED),
  'kiosk.home': none(PUBLISHED),
  'kiosk.recompute': none(PUBLISHED),
  'kiosk.rulebook': none(RULES),
  'kiosk.rulebooks': none(RULES),
  'organisation.tree': none(POSTS),
  'own.file': reads('own-file-read'),
  'own.visits': reads('own-visits-read'),
  'posting.get': none(PUBLISHED),
  'posting.list': none(PUBLISHED),
  'programme.dashboard': none(COUNTS),
  'programme.figures': none(COUNTS),
  'resident.list': reads('residents-listed'),
  'rulebook.casesFile': none(RULES),
  'rulebook.catalogue': none(RULES),
  'rulebook.draft': none(RULES),
  'rulebook.library': none(RULES),
  'rulebook.rulerAudit': none('findings by sheet and code'),
  'rulebook.simulate': none(COUNTS),
  'rulebook.version': none(RULES),
  'settlement.compare': reads('comparison-read'),
  'settlement.comparisonPdf': reads('comparison-printed'),
  'settlement.preview': reads('sheet-previewed'),
  'settlement.remedy': none(POSTS),
  'settlement.similar': reads('similar-read'),
  'settlement.units': none('flats that are free'),
  'survey.colleagues': none(POSTS),
  'triad.list': none(POSTS),
  'triad.people': none(POSTS),
  'zone.list': none(COUNTS),
  'zone.wall': reads('wall-read'),
}
