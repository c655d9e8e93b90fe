import { expect, test } from 'vitest'
import { registered } from '../../testing/builders.ts'
import { recognisedArea } from './area-recognition.ts'

const measuring = (measured: number) => registered({ certified: 8000, measured })

test.each([
  [8240, 0, 8000],
  [7760, 0, 8000],
  [8241, 0, 'AREA_EXCESS_NEEDS_RECOGNITION'],
  [7759, 0, 'AREA_SHORT_NEEDS_REMEASURE'],
  [8241, 241, 8000],
  [8241, 240, 'AREA_EXCESS_NEEDS_RECOGNITION'],
])(
  '80.00 m² on the certificate, %i measured, %i recognised apart: %s',
  (measured, excess, area) => {
    expect(recognisedArea(measuring(measured), excess, 300)).toBe(area)
  },
)
