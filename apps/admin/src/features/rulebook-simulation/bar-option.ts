import type { EChartsCoreOption } from 'echarts/core'

/** One bar: what it is about and how much; a negative value hangs below the line. */
export interface Bar {
  readonly name: string
  readonly value: number
  /** What stands under it where the name is too long. */
  readonly short?: string
}

export interface BarInput {
  readonly bars: readonly Bar[]
  /** Bars lie on their side, one a line, for long names. */
  readonly lying: boolean
  readonly format: (value: number) => string
  /** Ticks of the axis of values; shorter than what the tooltip says. */
  readonly formatTick: (value: number) => string
  readonly colors: Readonly<
    Record<
      '--ink' | '--ink-2' | '--line' | '--paper-raised' | '--teal' | '--amber' | '--font-sans',
      string
    >
  >
}

/** Bars over and under a line: more in one colour, less in another, told apart by side as well. */
export function barOption({
  bars,
  lying,
  format,
  formatTick,
  colors,
}: BarInput): EChartsCoreOption {
  const text = { color: colors['--ink-2'], fontFamily: colors['--font-sans'], fontSize: 12 }
  const names = {
    type: 'category',
    data: bars.map(({ name }) => name),
    inverse: lying,
    axisLine: { onZero: true, lineStyle: { color: colors['--ink-2'] } },
    axisTick: { show: false },
    axisLabel: {
      ...text,
      interval: lying ? 0 : 'auto',
      hideOverlap: true,
      formatter: (name: string, index: number) => bars[index]?.short ?? name,
    },
  }
  const values = {
    type: 'value',
    splitNumber: 4,
    splitLine: { lineStyle: { color: colors['--line'] } },
    axisLabel: { ...text, formatter: formatTick, hideOverlap: true },
  }
  return {
    animation: false,
    textStyle: text,
    grid: { top: 12, right: 24, bottom: 8, left: 8, outerBoundsMode: 'same' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      renderMode: 'richText',
      backgroundColor: colors['--paper-raised'],
      borderColor: colors['--line'],
      textStyle: { ...text, color: colors['--ink'] },
      valueFormatter: (value: unknown) => format(Number(value)),
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        data: bars.map(({ value }) => ({
          value,
          itemStyle: { color: colors[value < 0 ? '--amber' : '--teal'] },
        })),
      },
    ],
  }
}
