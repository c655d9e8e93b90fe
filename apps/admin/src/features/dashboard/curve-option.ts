import type { EChartsCoreOption } from 'echarts/core'

/** One curve: its name, the token of its colour, one value a day. */
export interface CurveSeries {
  readonly name: string
  readonly color: CurveColor
  readonly values: readonly number[]
}

export type CurveColor = '--star-1' | '--star-2' | '--star-3' | '--teal'

export interface CurveInput {
  readonly days: readonly string[]
  readonly series: readonly CurveSeries[]
  readonly format: (value: number) => string
  readonly colors: Readonly<
    Record<CurveColor | '--ink' | '--ink-2' | '--line' | '--paper-raised' | '--font-sans', string>
  >
}

const DASHES = ['solid', 'dashed', 'dotted'] as const

/** Curves told apart by dash as well as by colour; tooltips drawn on the canvas, so no inline style is set. */
export function curveOption({ days, series, format, colors }: CurveInput): EChartsCoreOption {
  const text = { color: colors['--ink-2'], fontFamily: colors['--font-sans'], fontSize: 12 }
  return {
    animation: false,
    textStyle: text,
    grid: { top: 36, right: 16, bottom: 28, left: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, itemWidth: 28, icon: 'path://M0 4h28v2H0z', textStyle: text },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: colors['--paper-raised'],
      borderColor: colors['--line'],
      textStyle: { ...text, color: colors['--ink'] },
      valueFormatter: (value: unknown) => format(Number(value)),
    },
    xAxis: {
      type: 'category',
      data: [...days],
      boundaryGap: false,
      axisLine: { lineStyle: { color: colors['--ink-2'] } },
      axisTick: { inside: false },
      axisLabel: text,
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitLine: { lineStyle: { color: colors['--line'] } },
      axisLabel: { ...text, formatter: (value: number) => format(value) },
    },
    series: series.map((one, index) => ({
      type: 'line',
      name: one.name,
      data: [...one.values],
      showSymbol: false,
      lineStyle: { width: 2, color: colors[one.color], type: DASHES[index % DASHES.length] },
      itemStyle: { color: colors[one.color] },
    })),
  }
}
