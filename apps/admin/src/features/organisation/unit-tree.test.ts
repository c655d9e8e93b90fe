import type { UnitView } from '@yichi/api/view/organisation'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { mountPart } from '../../testing/mount-part.ts'
import MoveUnitDialog from './MoveUnitDialog.vue'
import { treeRows } from './tree-rows.ts'
import UnitDetail from './UnitDetail.vue'
import UnitTree from './UnitTree.vue'

function unit(id: string, parentId: string | null, position = 1): UnitView {
  return {
    id,
    code: id,
    name: `机构 ${id}`,
    kind: 'office',
    parentId,
    zoneCode: null,
    position,
    closedOn: null,
    version: 1,
    appointments: [],
  }
}

const UNITS = [unit('head', null), unit('a', 'head', 1), unit('b', 'head', 2), unit('c', 'head', 3)]

test('the tree says level, place and state of each row, and the keyboard chooses', async () => {
  const rows = treeRows(UNITS, () => true)
  const tree = mountPart(UnitTree, { rows, modelValue: 'head' })
  const items = tree.findAll('[role="treeitem"]')
  expect(items.map((item) => item.attributes('aria-level'))).toEqual(['1', '2', '2', '2'])
  expect(items[2]?.attributes()).toMatchObject({ 'aria-posinset': '2', 'aria-setsize': '3' })
  expect(items[0]?.attributes('aria-expanded')).toBe('true')
  expect(items[1]?.attributes('aria-expanded')).toBeUndefined()
  await tree.find('[role="tree"]').trigger('keydown', { key: 'ArrowDown' })
  expect(tree.emitted('update:modelValue')).toEqual([['a']])
  expect(tree.find('[role="tree"]').attributes('aria-activedescendant')).toBe('unit-a')
  await tree.find('[role="tree"]').trigger('keydown', { key: 'ArrowDown', altKey: true })
  expect(tree.emitted('shift')).toEqual([[1]])
  tree.unmount()
})

test('of ten thousand rows only those in view are made', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => unit(`u${String(i)}`, null, i))
  const rows = treeRows(many, () => true)
  const tree = mountPart(UnitTree, { rows, modelValue: 'u0' })
  expect(tree.findAll('[role="treeitem"]').length).toBeLessThan(120)
  expect(tree.find('[role="treeitem"]').attributes('aria-setsize')).toBe('10000')
  tree.unmount()
})

test('the organisation of another day is looked at, not changed', () => {
  const props = { unit: UNITS[0], units: UNITS, canShift: { up: false, down: false } }
  const past = mountPart(UnitDetail, { ...props, isToday: false })
  expect(past.find('[data-testid="unit-rename"]').exists()).toBe(false)
  expect(past.text()).toContain('只看不改')
  past.unmount()
  const today = mountPart(UnitDetail, { ...props, isToday: true })
  expect(today.find('[data-testid="unit-rename"]').exists()).toBe(true)
  expect(today.text()).toContain('还没有人')
  today.unmount()
})

test('a unit is moved by choosing under whom and after whom', async () => {
  const dialog = mountPart(MoveUnitDialog, {
    modelValue: false,
    unit: UNITS[3],
    units: UNITS,
    busy: false,
    error: null,
  })
  await dialog.setProps({ modelValue: true })
  await nextTick()
  const place = document.querySelector<HTMLSelectElement>('#unit-place')
  expect(place?.value).toBe('b')
  const parents = [...document.querySelectorAll('#unit-parent option')].map((one) =>
    one.textContent?.trim(),
  )
  expect(parents.some((name) => name?.includes('机构 c'))).toBe(false)
  if (place !== null) {
    place.value = 'first'
    place.dispatchEvent(new Event('change'))
  }
  await nextTick()
  document.querySelector('#move-unit-form')?.dispatchEvent(new Event('submit'))
  expect(dialog.emitted('submit')).toEqual([[{ parentId: 'head', position: 1 }]])
  dialog.unmount()
})
