import '@yichi/ui/tokens/tokens.css'
import '@yichi/ui/tokens/element-plus.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/table.css'
import './styles/print.css'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { allowEmptyMarkup } from './app/empty-markup.ts'
import { i18n, showLocale } from './app/i18n.ts'
import { createQueryClient } from './app/query-client.ts'
import { createAppRouter } from './app/router.ts'
import { fetchMe } from './queries/identity.ts'
import { usePreferences } from './stores/preferences.ts'
import { useSession } from './stores/session.ts'

async function start(): Promise<void> {
  allowEmptyMarkup()
  const app = createApp(App)
  app.use(createPinia())
  const session = useSession()
  const router = createAppRouter({ standing: () => session.standing, home: () => session.home })
  const queryClient = createQueryClient({
    onUnready: () => {
      void fetchMe().then((me) => {
        session.enter(me)
        return router.replace({
          name: 'get-ready',
          query: { next: router.currentRoute.value.fullPath },
        })
      })
    },
    onSignedOut: () => {
      if (!session.isSignedIn) return
      session.leave()
      queryClient.clear()
      const next = router.currentRoute.value.fullPath
      void router.replace({ name: 'sign-in', query: { next } })
    },
  })
  app.use(i18n)
  app.use(VueQueryPlugin, { queryClient })
  // Without an answer nobody is signed in; the sign-in page says why when it is tried.
  const person = fetchMe().then(session.enter, () => undefined)
  await Promise.all([showLocale(usePreferences().locale), person])
  app.use(router)
  // Until the first page is known there is no telling whether the frame belongs around it.
  await router.isReady()
  app.mount('#app')
  // The font comes after the first picture: its list of slices is longer than everything else.
  void import('@yichi/ui/tokens/fonts.css')
}

void start()
