import type { UnitView } from '@yichi/api/view/organisation'
import { describe, expect, test } from 'vitest'
import { computed, ref } from 'vue'
import { treeRows } from './tree-rows.ts'
import { useTree } from './use-tree.ts'

function unit(id: string, parentId: string | null, name: string): UnitView {
  return {
    id,
    code: id,
    name,
    kind: 'special-group',
    parentId,
    zoneCode: null,
    position: Number(id),
    closedOn: null,
    version: 1,
    appointments: [],
  }
}

const UNITS = [
  unit('1', null, 'Command'),
  unit('2', '1', 'Funds'),
  unit('3', '1', 'Publicity'),
  unit('4', null, 'Forum'),
]

function tree() {
  let at = 0
  const open = ref(new Set<string>())
  const rows = computed(() => treeRows(UNITS, ({ id }) => open.value.has(id)))
  const it = useTree({
    rows: () => rows.value,
    setOpen: (id, isOpen) => {
      const next = new Set(open.value)
      if (isOpen) next.add(id)
      else next.delete(id)
      open.value = next
    },
    now: () => at,
  })
  it.active.value = '1'
  return { ...it, open, wait: (ms: number) => (at += ms) }
}

describe('the keyboard of the tree', () => {
  test('right opens, then goes in; left goes out, then shuts', () => {
    const { press, active, open } = tree()
    expect(press('ArrowRight')).toBe(true)
    expect([...open.value]).toEqual(['1'])
    press('ArrowRight')
    expect(active.value).toBe('2')
    press('ArrowLeft')
    expect(active.value).toBe('1')
    press('ArrowLeft')
    expect([...open.value]).toEqual([])
  })

  test('down, up, Home and End walk what is seen, and stop at its ends', () => {
    const { press, active } = tree()
    press('ArrowDown')
    expect(active.value).toBe('4')
    press('ArrowDown')
    expect(active.value).toBe('4')
    press('Home')
    press('ArrowUp')
    expect(active.value).toBe('1')
    press('End')
    expect(active.value).toBe('4')
  })

  test('a star opens the whole level', () => {
    const { press, open } = tree()
    press('*')
    expect([...open.value]).toEqual(['1'])
  })

  test('letters find a name: one goes round, several narrow', () => {
    const { press, active, wait, open } = tree()
    open.value = new Set(['1'])
    press('f')
    expect(active.value).toBe('2')
    wait(2_000)
    press('f')
    expect(active.value).toBe('4')
    wait(2_000)
    press('f')
    wait(100)
    press('o')
    expect(active.value).toBe('4')
  })

  test('keys that mean nothing here are left to the page', () => {
    const { press } = tree()
    expect(press('Tab')).toBe(false)
    expect(press(' ')).toBe(false)
  })
})
