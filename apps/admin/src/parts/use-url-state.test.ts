import { expect, test } from 'vitest'
import { defineComponent } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useUrlState } from './use-url-state.ts'

async function openAt(path: string) {
  const component = defineComponent(() => () => null)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/list', component }],
  })
  await router.push(path)
  return { router, state: useUrlState({ route: router.currentRoute.value, router }) }
}

test('a link shows what it was copied from', async () => {
  const { state } = await openAt('/list?q=wang&stars=0,2')
  expect(state.text('q').value).toBe('wang')
  expect(state.several('stars', [0, 1, 2, 3]).value).toEqual([0, 2])
})

test('values that are not allowed are left out', async () => {
  const { state } = await openAt('/list?stars=9,x,1')
  expect(state.several('stars', [0, 1, 2, 3]).value).toEqual([1])
})

test('two changes at once both reach the address; empty ones leave it', async () => {
  const { router, state } = await openAt('/list?q=wang')
  state.text('q').value = ''
  state.several('stars', [0, 1, 2, 3]).value = [1, 3]
  await new Promise((resolve) => setTimeout(resolve))
  expect(router.currentRoute.value.fullPath).toBe('/list?stars=1,3')
})
