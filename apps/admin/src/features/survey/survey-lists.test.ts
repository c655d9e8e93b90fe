import type { RulebookCatalogueView } from '@yichi/api/view/rulebook'
import { afterEach, expect, test } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { mountPart } from '../../testing/mount-part.ts'
import AttachmentTable from './AttachmentTable.vue'
import { offeredCodes } from './catalogue-words.ts'
import HardshipFields from './HardshipFields.vue'
import SegmentTable from './SegmentTable.vue'
import { newSegment } from './survey-draft.ts'

/** A county like no other: none of its codes is a common one. */
const catalogue: RulebookCatalogueView = {
  rulebook: { id: 'elsewhere', version: '1', sha256: 'a'.repeat(64) },
  structures: [
    { code: 'Q1', name: '竹楼 bamboo house' },
    { code: 'Q2', name: '石屋' },
  ],
  decorations: [{ code: 'PLAIN' }],
  attachments: [{ code: 'X9', name: '鱼塘 fish pond', unit: 'm2' }],
  householdHardships: ['H1'],
  personHardships: ['P1', 'P2'],
  announceDate: '2030-01-01',
  freezeDate: '2029-06-01',
}

let part: VueWrapper | undefined
afterEach(() => part?.unmount())

const options = (of: VueWrapper, label: string) =>
  of.findAll(`select[aria-label*="${label}"] option`).map((one) => one.text())

test('structures are those of the rulebook by its own names; an earlier one stays', () => {
  const modelValue = [newSegment(1), newSegment(2, 'OLD')]
  part = mountPart(SegmentTable, { catalogue, problems: [], modelValue })
  expect(options(part, '第 1 行：结构')).toEqual(['请选择', '竹楼', '石屋'])
  expect(options(part, '第 2 行：结构')).toEqual(['请选择', '竹楼', '石屋', 'OLD'])
})

test('a new attachment begins with the first the rulebook has, in its unit', async () => {
  const modelValue: { code: string; qty: string }[] = []
  part = mountPart(AttachmentTable, { catalogue, problems: [], modelValue })
  await part.get('[data-testid="add-attachment"]').trigger('click')
  expect(modelValue).toEqual([{ code: 'X9', qty: '' }])
})

test('an attachment is named and counted as the rulebook says; an unknown one by its code', () => {
  const modelValue = [
    { code: 'X9', qty: '1' },
    { code: 'F03', qty: '2' },
  ]
  part = mountPart(AttachmentTable, { catalogue, problems: [], modelValue })
  expect(options(part, '第 1 行')).toEqual(['X9 鱼塘'])
  expect(options(part, '第 2 行')).toEqual(['X9 鱼塘', 'F03'])
  expect(part.findAll('.line .quiet').map((one) => one.text())).toEqual(['m²', ''])
})

test('hardship boxes are those of the rulebook', () => {
  part = mountPart(HardshipFields, { catalogue, household: ['H0'], persons: [[]] })
  const values = part.findAll('input').map((one) => one.attributes('value'))
  expect(values).toEqual(['H1', 'H0', 'P1', 'P2'])
})

test('nothing is offered twice, and no empty code', () => {
  expect(offeredCodes(['A', 'B'], ['B', '', 'C', 'C'])).toEqual(['A', 'B', 'C'])
})
