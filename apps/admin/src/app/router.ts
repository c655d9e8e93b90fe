import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** Message id of the page's name. */
    readonly title: string
    /** Name of the page above it, for the breadcrumb. */
    readonly parent?: string
    /** Open to people who are not signed in. */
    readonly open?: true
    /** Without the console's frame. */
    readonly bare?: true
  }
}

export const ROUTES: readonly RouteRecordRaw[] = [
  {
    path: '/',
    name: 'start',
    component: () => import('../pages/NowherePage.vue'),
    meta: { title: 'shell.overview' },
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('../pages/SignInPage.vue'),
    meta: { title: 'shell.signIn', open: true },
  },
  {
    path: '/forgotten',
    name: 'forgotten',
    component: () => import('../pages/ForgottenPage.vue'),
    meta: { title: 'signIn.forgotten', open: true },
  },
  {
    path: '/set-up',
    name: 'set-up',
    component: () => import('../pages/SetUpPage.vue'),
    meta: { title: 'signIn.setUpTitle', open: true },
  },
  {
    path: '/get-ready',
    name: 'get-ready',
    component: () => import('../pages/GetReadyPage.vue'),
    meta: { title: 'ownAccount.getReady', bare: true },
  },
  {
    path: '/me',
    name: 'me',
    component: () => import('../pages/MePage.vue'),
    meta: { title: 'shell.me' },
  },
  {
    path: '/overview',
    name: 'overview',
    component: () => import('../pages/DashboardPage.vue'),
    meta: { title: 'shell.overview' },
  },
  {
    path: '/inbox',
    name: 'inbox',
    component: () => import('../pages/InboxPage.vue'),
    meta: { title: 'shell.inbox' },
  },
  {
    path: '/inbox/:approvalId',
    name: 'approval',
    component: () => import('../pages/ApprovalPage.vue'),
    props: true,
    meta: { title: 'shell.approval', parent: 'inbox' },
  },
  {
    path: '/zones',
    name: 'zones',
    component: () => import('../pages/ZonesPage.vue'),
    meta: { title: 'shell.zones' },
  },
  {
    path: '/zones/:zoneCode',
    name: 'zone',
    component: () => import('../pages/ZonePage.vue'),
    props: true,
    meta: { title: 'shell.zone', parent: 'zones' },
  },
  {
    path: '/households',
    name: 'households',
    component: () => import('../pages/HouseholdsPage.vue'),
    meta: { title: 'shell.households' },
  },
  {
    path: '/households/:code',
    name: 'household',
    component: () => import('../pages/HouseholdPage.vue'),
    props: true,
    meta: { title: 'shell.household', parent: 'households' },
  },
  {
    path: '/postings',
    name: 'postings',
    component: () => import('../pages/PostingsPage.vue'),
    meta: { title: 'shell.postings' },
  },
  {
    path: '/postings/:number',
    name: 'posting',
    component: () => import('../pages/PostingPage.vue'),
    props: true,
    meta: { title: 'shell.posting', parent: 'postings' },
  },
  {
    path: '/bulletins/:period?',
    name: 'bulletins',
    component: () => import('../pages/BulletinPage.vue'),
    props: true,
    meta: { title: 'shell.bulletins' },
  },
  {
    path: '/rulebooks',
    name: 'rulebooks',
    component: () => import('../pages/RulebooksPage.vue'),
    meta: { title: 'shell.rulebooks' },
  },
  {
    path: '/rulebooks/:id',
    name: 'rulebook',
    component: () => import('../pages/RulebookPage.vue'),
    props: true,
    meta: { title: 'shell.rulebook', parent: 'rulebooks' },
  },
  {
    path: '/rulebooks/:id/diff/:otherId',
    name: 'rulebook-diff',
    component: () => import('../pages/RulebookDiffPage.vue'),
    props: true,
    meta: { title: 'shell.rulebookDiff', parent: 'rulebooks' },
  },
  {
    path: '/drafts/:draftId',
    name: 'rulebook-draft',
    component: () => import('../pages/DraftPage.vue'),
    props: true,
    meta: { title: 'shell.rulebookDraft', parent: 'rulebooks' },
  },
  {
    path: '/drafts/:draftId/cases/:caseId',
    name: 'rulebook-case',
    component: () => import('../pages/CasePage.vue'),
    props: true,
    meta: { title: 'shell.rulebookCase', parent: 'rulebooks' },
  },
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('../pages/AccountsPage.vue'),
    meta: { title: 'shell.accounts' },
  },
  {
    path: '/alerts',
    name: 'alerts',
    component: () => import('../pages/AlertsPage.vue'),
    meta: { title: 'shell.alerts' },
  },
  {
    path: '/audit',
    name: 'audit',
    component: () => import('../pages/AuditPage.vue'),
    meta: { title: 'shell.audit' },
  },
  {
    path: '/authority',
    name: 'authority',
    component: () => import('../pages/AuthorityPage.vue'),
    meta: { title: 'shell.authority' },
  },
  {
    path: '/delegations',
    name: 'delegations',
    component: () => import('../pages/DelegationsPage.vue'),
    meta: { title: 'shell.delegations' },
  },
  {
    path: '/grants',
    name: 'grants',
    component: () => import('../pages/GrantsPage.vue'),
    meta: { title: 'shell.grants' },
  },
  {
    path: '/interests',
    name: 'interests',
    component: () => import('../pages/InterestsPage.vue'),
    meta: { title: 'shell.interests' },
  },
  {
    path: '/organisation',
    name: 'organisation',
    component: () => import('../pages/OrganisationPage.vue'),
    meta: { title: 'shell.organisation' },
  },
  {
    path: '/:rest(.*)*',
    name: 'nowhere',
    component: () => import('../pages/NowherePage.vue'),
    meta: { title: 'shell.nowhere' },
  },
]

export interface AppRouterOptions {
  /** Whether somebody is signed in, and whether everything that has to be set first is set. */
  readonly standing: () => 'nobody' | 'unready' | 'ready'
  /** Where somebody with these roles begins. */
  readonly home: () => string
}

/** The console's router. A page asked for without a session is opened after signing in. */
export function createAppRouter({ standing, home }: AppRouterOptions): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [...ROUTES],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  router.beforeEach((to) => {
    const who = standing()
    if (who === 'nobody') {
      return to.meta.open === true ? true : { name: 'sign-in', query: { next: to.fullPath } }
    }
    const isReadying = to.name === 'get-ready'
    if (who === 'unready') {
      return isReadying ? true : { name: 'get-ready', query: { next: to.fullPath } }
    }
    if (to.meta.open === true || isReadying || to.name === 'start') return { name: home() }
    return true
  })
  return router
}
