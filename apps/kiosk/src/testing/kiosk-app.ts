import { flushPromises, mount } from '@vue/test-utils'
import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { createKioskRouter } from '../app/router.ts'
import App from '../App.vue'
import { KIOSK_CLIENT } from '../queries/kiosk-client.ts'
import type { KioskClient } from '../queries/kiosk-client.ts'
import { OWN_CLIENT } from '../queries/own-client.ts'
import type { OwnClient } from '../queries/own-client.ts'

/** The whole app on a screen without a browser, asked with the fingers. */
export interface KioskApp {
  readonly app: VueWrapper
  /** Everything with a test id. */
  all: (id: string) => DOMWrapper<Element>[]
  one: (id: string) => Omit<DOMWrapper<Element>, 'exists'>
  tap: (id: string, at?: number) => Promise<void>
  /** Touches the choice with a key. */
  choose: (key: string) => Promise<void>
}

/** Lets answers and screens that are fetched later arrive. */
export async function settle(): Promise<void> {
  for (let times = 0; times < 6; times += 1) {
    await flushPromises()
    await vi.dynamicImportSettled()
  }
}

/** Opens the app at its home page with a client that answers. */
export async function openKiosk(client: KioskClient, own?: OwnClient): Promise<KioskApp> {
  const router = createKioskRouter(createMemoryHistory())
  const app = mount(App, {
    attachTo: document.body,
    global: {
      plugins: [router],
      provide:
        own === undefined
          ? { [KIOSK_CLIENT]: client }
          : { [KIOSK_CLIENT]: client, [OWN_CLIENT]: own },
    },
  })
  await router.isReady()
  await settle()

  const all = (id: string) => app.findAll(`[data-testid="${id}"]`)
  const touch = async (found: DOMWrapper<Element> | undefined, name: string): Promise<void> => {
    if (found === undefined) throw new Error(`nothing to touch: ${name}`)
    await found.trigger('click')
    await settle()
  }
  return {
    app,
    all,
    one: (id) => app.get(`[data-testid="${id}"]`),
    tap: (id, at = 0) => touch(all(id)[at], id),
    choose: (key) => touch(app.find(`[data-testid="choice"][data-choice="${key}"]`), key),
  }
}
