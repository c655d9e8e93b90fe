/** The house's floors, lowest first. A file may import its own folder or anything on a lower floor. */
const D = '^packages/domain/src/'
const A = '^packages/api/src/'
const FLOORS = [
  ['kernel', `${D}kernel/|^packages/ui/src/composables/|${A}observe/`],
  ['money', `${D}(money|calendar)/`],
  ['facts', `${D}facts/|${A}(db|view)/`],
  ['rulebook', `${D}rulebook/|^packages/ui/src/domain/`],
  ['rules', `${D}(provision|rules)/`],
  ['cases', `${D}cases/`],
  ['store', `${A}store/|^packages/i18n/|^packages/domain/testing/`],
  ['document', `${A}document/`],
  ['service', `${A}service/|^apps/(admin|kiosk)/`],
  ['router', `${A}(router|demo)/|^apps/worker/`],
  ['server', `${A}server/`],
  ['doors', '^apps/cli/|^packages/api/(testing|tests)/'],
  ['tests', '^tests/'],
]

const TEST = '\\.test\\.ts$'
const never = (name, from, to) => ({ name, severity: 'error', from, to })

// Test files may look anywhere below them; the rules of the floors are for what ships.
const upward = FLOORS.slice(0, -1).map(([name, path], i) =>
  never(
    `floor-${name}-looks-down-only`,
    { path, pathNot: TEST },
    {
      path: FLOORS.slice(i + 1)
        .map(([, p]) => p)
        .join('|'),
      dependencyTypesNot: ['type-only'],
    },
  ),
)

const strangers = (name, base) =>
  never(
    `sibling-${name}-are-strangers`,
    { path: `${base}([^/.]+)[/.]`, pathNot: TEST },
    { path: `${base}[^/.]+[/.]`, pathNot: `${base}$1[/.]` },
  )

module.exports = {
  forbidden: [
    never('no-circular', {}, { circular: true }),
    ...upward,
    ...['rules', 'cases', 'provision'].map((name) => strangers(name, `${D}${name}/`)),
    never(
      'sibling-stores-are-strangers',
      { path: `${A}store/([^/]+)/` },
      { path: `${A}store/[^/]+/`, pathNot: `${A}store/$1/` },
    ),
    never(
      'sibling-services-are-strangers',
      { path: `${A}service/([^/]+)/` },
      { path: `${A}service/[^/]+/`, pathNot: `${A}service/$1/` },
    ),
    never(
      'sibling-routers-are-strangers',
      { path: `${A}router/([^/]+)/` },
      { path: `${A}router/[^/]+/`, pathNot: `${A}router/$1/` },
    ),
    never(
      'sibling-features-are-strangers',
      { path: '^apps/([^/]+)/src/features/([^/]+)/' },
      { path: '^apps/[^/]+/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    ),
    never(
      'apps-are-strangers',
      { path: '^apps/(admin|kiosk|worker)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    never('domain-imports-nothing-foreign', { path: D, pathNot: TEST }, { pathNot: D }),
    never(
      'browser-takes-api-types-only',
      { path: '^(apps/(admin|kiosk)|packages/(ui|i18n))/' },
      { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'router-never-sees-sql',
      { path: `${A}router/` },
      {
        path: `${A}(db|store)/|node_modules/(kysely|pg|better-sqlite3)/`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      // What is public, and a resident's own file behind a door of its own; nothing of the staff's.
      'public-router-has-two-slices',
      { path: `${A}router/(public-router\\.ts|kiosk/|own/)` },
      { path: `${A}router/[^/]+/`, pathNot: `${A}router/(kiosk|own)/` },
    ),
    never(
      'residents-and-staff-have-doors-apart',
      { path: `${A}(service/own/|router/own/|service/resident-session\\.ts)` },
      { path: `${A}(service|router)/identity/` },
    ),
    never(
      'element-plus-in-admin-only',
      { pathNot: '^apps/admin/|node_modules/' },
      { path: 'node_modules/element-plus/' },
    ),
    never(
      'not-to-test',
      { pathNot: `${TEST}|^tests/|/tests?(ing)?/|vitest\\.config\\.ts$` },
      { path: `${TEST}|/testing/|^tests/` },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|reports|\\.turbo)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.vue', '.js'],
    },
  },
}
