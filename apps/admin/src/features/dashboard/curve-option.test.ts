import { expect, test } from 'vitest'
import { curveOption } from './curve-option.ts'

const COLORS = {
  '--star-1': '#111111',
  '--star-2': '#222222',
  '--star-3': '#333333',
  '--teal': '#444444',
  '--ink': '#000000',
  '--ink-2': '#555555',
  '--line': '#dddddd',
  '--paper-raised': '#ffffff',
  '--font-sans': 'sans-serif',
}

test('every curve has its own dash beside its colour, and tooltips stay on the canvas', () => {
  const option = curveOption({
    days: ['2017-03-28'],
    series: [
      { name: 'a', color: '--star-1', values: [1] },
      { name: 'b', color: '--star-2', values: [2] },
    ],
    format: String,
    colors: COLORS,
  })
  const series = option['series'] as { lineStyle: { type: string; color: string } }[]
  expect(series.map((one) => one.lineStyle.type)).toEqual(['solid', 'dashed'])
  expect(series.map((one) => one.lineStyle.color)).toEqual(['#111111', '#222222'])
  expect(option['tooltip']).toMatchObject({ renderMode: 'richText' })
})
