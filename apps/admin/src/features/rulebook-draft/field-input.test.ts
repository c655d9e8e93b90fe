import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import { mountPart } from '../../testing/mount-part.ts'
import FieldInput from './FieldInput.vue'

let part: VueWrapper

function show(change: Readonly<Record<string, unknown>>): VueWrapper {
  part = mountPart(FieldInput, {
    id: 'price',
    field: { key: 'price', unit: 'fen/m2', min: 0 },
    label: '砖混二等 重置价',
    was: '1000.00',
    error: undefined,
    choices: [],
    disabled: false,
    modelValue: '1000.00',
    ...change,
  })
  return part
}

afterEach(() => {
  part.unmount()
})

describe('one parameter to be typed', () => {
  test('as in the base, it stands alone with its unit', () => {
    show({})
    expect(part.text()).toBe('元/m²')
    expect(part.find('[data-testid="price-undo"]').exists()).toBe(false)
  })

  test('changed, the old value stands beside it and brings itself back', async () => {
    show({ modelValue: '1080' })
    expect(part.text()).toContain('原 1,000.00 元/m²')
    await part.find('[data-testid="price-undo"]').trigger('click')
    expect(part.emitted('undo')).toHaveLength(1)
  })

  test('the same value typed in another way is tidied, not marked', async () => {
    show({ modelValue: '1,000' })
    expect(part.text()).not.toContain('原')
    await part.find('input').trigger('change')
    expect(part.emitted('update:modelValue')).toEqual([['1000.00']])
  })

  test('a fault is tied to its control for those who listen', () => {
    show({ error: '请填写数字。', modelValue: '一千' })
    const input = part.find('input')
    expect(input.attributes('aria-invalid')).toBe('true')
    const described = input.attributes('aria-describedby') ?? ''
    expect(part.find(`#${described.split(' ')[0]}`).text()).toBe('请填写数字。')
  })

  test('a unit of quantity is chosen, not typed', () => {
    show({ field: { key: 'unit', unit: 'quantity-unit' }, was: null, modelValue: 'm2' })
    expect(part.findAll('option').map((option) => option.attributes('value'))).toContain('tree')
    expect(part.text()).toContain('新增')
  })
})
