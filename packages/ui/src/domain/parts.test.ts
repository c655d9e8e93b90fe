import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import BrandMark from './BrandMark.vue'
import ChainSteps from './ChainSteps.vue'
import type { ChainStep } from './chain-step.ts'
import FenText from './FenText.vue'
import RatioText from './RatioText.vue'
import RulerBar from './RulerBar.vue'
import StarMark from './StarMark.vue'

test('the ruler measures, says its value and draws five ticks', () => {
  const ruler = mount(RulerBar, {
    props: { value: 3498, total: 4119, label: '已签约', target: 4000 },
  })
  const meter = ruler.get('[role=meter]')
  expect(meter.attributes('aria-label')).toBe('已签约')
  expect(meter.attributes('aria-valuenow')).toBe('3498')
  expect(meter.attributes('aria-valuemax')).toBe('4119')
  expect(meter.attributes('aria-valuetext')).toBe('84.9 % (3,498 / 4,119)')
  expect(ruler.findAll('.ruler-number').map((each) => each.text())).toEqual([
    '0',
    '25',
    '50',
    '75',
    '100',
  ])
  expect(ruler.get('.ruler-fill').attributes('style')).toContain('84.92%')
  expect(ruler.get('.ruler-target').attributes('style')).toContain('97.11%')
  expect(ruler.get('.ruler-value').text()).toBe('84.9 %')
})

test('a ruler without a base shows no rate, and never runs over its end', async () => {
  const ruler = mount(RulerBar, { props: { value: 0, total: 0, label: '已签约', compact: true } })
  expect(ruler.get('.ruler-value').text()).toBe('—')
  expect(ruler.findAll('.ruler-number')).toHaveLength(0)
  await ruler.setProps({ value: 12, total: 10 })
  expect(ruler.get('.ruler-fill').attributes('style')).toContain('100.00%')
  expect(ruler.get('[role=meter]').attributes('aria-valuenow')).toBe('10')
})

test('a rate stands with its fraction', () => {
  const ratio = mount(RatioText, { props: { part: 3181, total: 4119 } })
  expect(ratio.text()).toBe('77.2 % (3,181 / 4,119)')
})

test.each([
  [25_845_900, 'yuan', '258,459.00 元'],
  [25_845_900, 'wan', '25.85 万元'],
  [115_500_000_000, 'yi', '11.55 亿元'],
  [-120_050, 'yuan', '−1,200.50 元'],
  [0, 'yuan', '0.00 元'],
] as const)('%i fen in %s is %s', (fen, unit, expected) => {
  const text = mount(FenText, { props: { fen, unit } }).text()
  expect(text.replaceAll('\u00a0', ' ')).toBe(expected)
})

test('an amount can leave its unit to the head, be absent, or speak another language', () => {
  expect(mount(FenText, { props: { fen: 100, bare: true } }).text()).toBe('1.00')
  expect(mount(FenText, { props: { fen: null } }).text()).toBe('—')
  const labels = { yuan: 'yuan', wan: '×10,000 yuan', yi: '×100 million yuan' }
  expect(mount(FenText, { props: { fen: 100, labels } }).text()).toContain('yuan')
})

test.each([
  [0, '☆☆☆'],
  [2, '★★☆'],
  [3, '★★★'],
  [9, '★★★'],
])('%i stars are drawn as %s and named', (stars, glyphs) => {
  const mark = mount(StarMark, { props: { stars, label: '已签约' } })
  expect(mark.get('[role=img]').text()).toBe(glyphs)
  expect(mark.get('[role=img]').attributes('aria-label')).toBe('已签约')
})

test('the chain is a list in order, with the hand whose turn it is', () => {
  const steps: ChainStep[] = [
    { key: 'a', label: '协议审核', state: 'done', stateLabel: '已通过', who: '甲', at: '03-28' },
    { key: 'b', label: '分管领导', state: 'current', stateLabel: '待办', who: '乙' },
    { key: 'c', label: '办公室主任', state: 'waiting', stateLabel: '未到' },
  ]
  const chain = mount(ChainSteps, { props: { steps, label: '审批流程' } })
  const items = chain.findAll('li')
  expect(items.map((each) => each.get('.chain-label').text())).toEqual([
    '协议审核',
    '分管领导',
    '办公室主任',
  ])
  expect(items.map((each) => each.attributes('aria-current'))).toEqual([
    undefined,
    'step',
    undefined,
  ])
  expect(items[0]?.text()).toContain('已通过')
})

test('the brand mark is a named image of eleven ticks', () => {
  const mark = mount(BrandMark, { props: { label: '一尺' } })
  expect(mark.get('svg').attributes('aria-label')).toBe('一尺')
  expect(mark.findAll('.brand-tick')).toHaveLength(11)
})
