import { describe, expect, test } from 'vitest'
import { planZones, YEARS, type ZonePlan } from './plan.ts'

const sum = (
  zones: readonly ZonePlan[],
  key: 'households' | 'measured' | 'signed' | 'handedOver' | 'monetary',
) => zones.reduce((total, zone) => total + zone[key], 0)

describe('the demonstration county', () => {
  const zones = planZones()
  const current = zones.filter((zone) => zone.year === 2017)

  test('has the totals of the county', () => {
    expect(zones).toHaveLength(23)
    expect(sum(zones, 'households')).toBe(4119)
    expect(sum(zones, 'signed')).toBe(3498)
    expect(sum(zones, 'handedOver')).toBe(3181)
    expect(sum(zones, 'monetary')).toBe(2435)
  })

  test('has the totals of the plan of 2017', () => {
    expect(current).toHaveLength(10)
    expect(sum(current, 'households')).toBe(2204)
    expect(sum(current, 'signed')).toBe(1583)
    expect(sum(current, 'handedOver')).toBe(1266)
  })

  test('plans 26.35 亿元', () => {
    expect(YEARS.reduce((total, { plannedFen }) => total + plannedFen, 0)).toBe(263_500_000_000)
  })

  test.each([23, 120, 1000, 41_190])('of %i households keeps its shape', (households) => {
    const scaled = planZones(households)
    expect(sum(scaled, 'households')).toBe(households)
    for (const zone of scaled) {
      expect(zone.measured).toBeLessThanOrEqual(zone.households)
      expect(zone.signed).toBeLessThanOrEqual(zone.measured)
      expect(zone.handedOver).toBeLessThanOrEqual(zone.signed)
      expect(zone.monetary).toBeLessThanOrEqual(zone.signed)
    }
  })
})
