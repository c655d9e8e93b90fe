import { expect, test } from 'vitest'
import { barOption } from './bar-option.ts'

const COLORS = {
  '--ink': '#000000',
  '--ink-2': '#555555',
  '--line': '#dddddd',
  '--paper-raised': '#ffffff',
  '--teal': '#0b6b62',
  '--amber': '#8a5a00',
  '--font-sans': 'sans-serif',
}

const input = {
  bars: [
    { name: '三片区', value: 100 },
    { name: '四片区', value: -50 },
  ],
  format: String,
  formatTick: String,
  colors: COLORS,
}

test('what gets more and what gets less have their own colours', () => {
  const option = barOption({ ...input, lying: false })
  const [series] = option['series'] as { data: { itemStyle: { color: string } }[] }[]
  expect(series?.data.map((one) => one.itemStyle.color)).toEqual(['#0b6b62', '#8a5a00'])
})

test('lying bars read from top to bottom, and no style is set outside the canvas', () => {
  const option = barOption({ ...input, lying: true })
  expect(option['yAxis']).toMatchObject({ type: 'category', inverse: true })
  expect(option['xAxis']).toMatchObject({ type: 'value' })
  expect(option['tooltip']).toMatchObject({ renderMode: 'richText' })
})
