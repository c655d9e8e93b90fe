import { VueQueryPlugin } from '@tanstack/vue-query'
import { mount, RouterLinkStub, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import type { Component } from 'vue'
import { createI18n } from 'vue-i18n'
import { messages } from '../locales/zh-CN.ts'

/** Mounts one part with the console's words, stores and an empty cache; links are stubs. */
export function mountPart(part: Component, props: Readonly<Record<string, unknown>>): VueWrapper {
  const i18n = createI18n({
    legacy: false,
    locale: 'zh-CN',
    messageResolver: (all, key) => (all as Readonly<Record<string, string>>)[key] ?? null,
    messages: { 'zh-CN': messages },
  })
  return mount(part, {
    attachTo: document.body,
    props,
    global: {
      plugins: [createPinia(), i18n, VueQueryPlugin],
      stubs: { RouterLink: RouterLinkStub },
    },
  })
}
