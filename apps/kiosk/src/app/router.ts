import { createRouter, createWebHashHistory } from 'vue-router'
import type { RouterHistory } from 'vue-router'
import HomeScreen from '../screens/HomeScreen.vue'

/** What is behind the first page comes with the words of the domain. */
const later =
  <Screen>(load: () => Promise<Screen>) =>
  async (): Promise<Screen> => {
    const [screen, { addDomainWords }] = await Promise.all([load(), import('./domain-words.ts')])
    addDomainWords()
    return screen
  }

/** The ruler's screens come with texts of their own, too. */
const ruler = <Screen>(load: () => Promise<Screen>) =>
  later(async () => {
    const [screen, { addRulerTexts }] = await Promise.all([load(), import('./ruler-texts.ts')])
    await addRulerTexts()
    return screen
  })

/** A resident's own file has texts of its own. */
const own = <Screen>(load: () => Promise<Screen>) =>
  later(async () => {
    const [screen, { addOwnTexts }] = await Promise.all([load(), import('./own-texts.ts')])
    await addOwnTexts()
    return screen
  })

/**
 * Addresses name screens, never people: what a visitor chose lives in the visit. Every step replaces
 * the last one, so that the browser's own way back leads nowhere.
 */
export function createKioskRouter(history: RouterHistory = createWebHashHistory()) {
  return createRouter({
    history,
    routes: [
      { path: '/', component: HomeScreen },
      { path: '/board/5', component: later(() => import('../screens/ProgressScreen.vue')) },
      {
        path: '/board/:board([1-4])',
        component: later(() => import('../screens/BoardScreen.vue')),
      },
      { path: '/row', component: later(() => import('../screens/RowScreen.vue')) },
      { path: '/zone', component: later(() => import('../screens/ZoneScreen.vue')) },
      { path: '/building', component: later(() => import('../screens/BuildingScreen.vue')) },
      { path: '/search', component: later(() => import('../screens/SearchScreen.vue')) },
      { path: '/rulebook', component: ruler(() => import('../screens/RulebookScreen.vue')) },
      {
        path: '/rulebook/versions',
        component: ruler(() => import('../screens/VersionScreen.vue')),
      },
      {
        path: '/rulebook/:chapter',
        component: ruler(() => import('../screens/ChapterScreen.vue')),
      },
      { path: '/calculator', redirect: '/calculator/where' },
      {
        path: '/calculator/:step',
        component: ruler(() => import('../screens/CalculatorScreen.vue')),
      },
      { path: '/estimate', component: ruler(() => import('../screens/EstimateScreen.vue')) },
      { path: '/estimate/lines', component: ruler(() => import('../screens/LinesScreen.vue')) },
      { path: '/comparison', component: ruler(() => import('../screens/ComparisonScreen.vue')) },
      { path: '/recompute', component: ruler(() => import('../screens/RecomputeScreen.vue')) },
      {
        path: '/own/:part(case|money|visits)?',
        component: own(() => import('../screens/OwnScreen.vue')),
      },
      { path: '/help', component: later(() => import('../screens/HelpScreen.vue')) },
      { path: '/:rest(.*)*', redirect: '/' },
    ],
  })
}
