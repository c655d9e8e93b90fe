import { goldenRulebookDocument } from '@yichi/domain/testing/golden'
import { describe, expect, test } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { addRow, baseText, countChanges, removedRows, removeRow, restoreRow } from './form-acts.ts'
import type { FormRow, FormSection } from './form-model.ts'
import { listFaults } from './list-faults.ts'
import { useDraftForm, type DraftText, type UseDraftFormReturn } from './use-draft-form.ts'

const REP_COUNTY = goldenRulebookDocument()

const BODY = JSON.stringify({ ...REP_COUNTY, version: '1.1.0' })

function text(change: Partial<DraftText> = {}): DraftText {
  const baseBody = JSON.stringify(REP_COUNTY)
  return { revision: 1, body: BODY, baseBody, note: '', effectiveFrom: '2017-04-10', ...change }
}

function open() {
  const server = shallowRef<DraftText | undefined>(text())
  return { server, form: useDraftForm(() => server.value) }
}

function place(form: UseDraftFormReturn, path: string, code: string): [FormSection, FormRow] {
  const part = form.model.value.find(({ section }) => section.path === path)
  const row = part?.rows.find(({ key }) => key === code)
  if (part === undefined || row === undefined) throw new Error(`no ${path}.${code}`)
  return [part, row]
}

function list(form: UseDraftFormReturn) {
  return listFaults(form.faults.value, {
    model: form.model.value,
    controls: form.read.value.controls,
    wordsOf: (fault) => (fault.kind === 'typed' ? fault.problem.problem : fault.fault.message),
    nameOf: ({ part, row, field }) =>
      [part.section.path, row?.key, field?.key].filter(Boolean).join('.'),
  })
}

describe('the form of a draft', () => {
  test('opens as it is kept: nothing to save, nothing changed', () => {
    const { form } = open()
    expect(form.isDirty.value).toBe(false)
    expect(form.check()).toBe(true)
    expect(countChanges(form.model.value, form.base.value, 'house')).toBe(0)
    expect(countChanges(form.model.value, form.base.value, 'scope')).toBe(0)
    expect(form.read.value.document).toMatchObject({ version: '1.1.0' })
  })

  test('a figure typed is a change against the base until it is typed back', () => {
    const { form } = open()
    const [part, row] = place(form, 'structures', 'ZH2')
    row.texts['price'] = '1,000'
    expect(form.isDirty.value).toBe(false)
    row.texts['price'] = '1,080'
    expect(form.isDirty.value).toBe(true)
    expect(countChanges(form.model.value, form.base.value, 'house')).toBe(1)
    const field = part.section.fields.find(({ key }) => key === 'price')
    if (field === undefined) throw new Error('no price')
    row.texts['price'] = baseText(form.base.value, { part, row, field }) ?? ''
    expect(form.isDirty.value).toBe(false)
  })

  test('a fault of the document finds its control and its chapter', () => {
    const { form } = open()
    const tiers = form.model.value.find(({ section }) => section.path === 'signing.tiers')
    const second = tiers?.rows[1]
    if (second === undefined) throw new Error('no second tier')
    second.texts['maxDay'] = '9'
    expect(form.check()).toBe(false)
    const [fault] = list(form)
    expect(fault).toMatchObject({ chapter: 'rewards', error: 'expected an integer ≥ 11' })
    expect(fault?.field).toMatch(/^draft-\d+-1-maxDay$/)
  })

  test('a fault of a whole table goes to its section', () => {
    const { form } = open()
    const part = form.model.value.find(({ section }) => section.path === 'decoration')
    if (part === undefined) throw new Error('no decoration')
    part.rows = []
    expect(form.check()).toBe(false)
    expect(list(form)[0]).toMatchObject({
      chapter: 'decoration',
      text: 'decoration：expected at least one entry',
    })
    expect(list(form)[0]?.field).toMatch(/^draft-section-\d+$/)
  })

  test('a row taken away is a change, and can be put back as it was', () => {
    const { form } = open()
    const [part, row] = place(form, 'structures', 'ZM1')
    removeRow(part, row)
    expect(countChanges(form.model.value, form.base.value, 'house')).toBe(1)
    expect(form.read.value.document['structures']).not.toHaveProperty('ZM1')
    const [removed] = removedRows(form.base.value, part)
    if (removed === undefined) throw new Error('nothing was removed')
    restoreRow(part, removed)
    expect(countChanges(form.model.value, form.base.value, 'house')).toBe(0)
    expect(form.read.value.document['structures']).toEqual(REP_COUNTY.structures)
  })

  test('a new tier of prices comes before the one without an end', () => {
    const { form } = open()
    const tiers = form.model.value.find(({ section }) => section.path === 'exchange.overTiers')
    if (tiers === undefined) throw new Error('no tiers')
    const row = addRow(tiers)
    Object.assign(row.texts, { upTo: '30', price: '3300' })
    expect(form.check()).toBe(true)
    expect(form.read.value.document['exchange']).toMatchObject({
      overTiers: [
        { upTo: 1_000 },
        { upTo: 2_000 },
        { upTo: 3_000, price: 330_000 },
        { upTo: null },
      ],
    })
  })

  test('saved, it waits for nothing; the text read anew is the same one', async () => {
    const { form, server } = open()
    place(form, 'decoration', 'FINE')[1].texts[''] = '310'
    form.saved(2)
    expect(form.isDirty.value).toBe(false)
    server.value = text({ revision: 2, body: JSON.stringify(form.read.value.document) })
    await nextTick()
    expect(form.isStale.value).toBe(false)
    expect(place(form, 'decoration', 'FINE')[1].texts['']).toBe('310')
  })

  test('another hand’s text does not take away what is typed, and says so', async () => {
    const { form, server } = open()
    place(form, 'decoration', 'FINE')[1].texts[''] = '310'
    server.value = text({ revision: 2, note: '别人改的' })
    await nextTick()
    expect(form.isStale.value).toBe(true)
    expect(place(form, 'decoration', 'FINE')[1].texts['']).toBe('310')
    form.reload()
    expect(form.isStale.value).toBe(false)
    expect(form.head.note).toBe('别人改的')
  })

  test('a case saved meanwhile moves the revision on, not the text', async () => {
    const { form, server } = open()
    place(form, 'decoration', 'FINE')[1].texts[''] = '310'
    server.value = text({ revision: 2 })
    await nextTick()
    expect([form.isStale.value, form.revision.value]).toEqual([false, 2])
  })

  test('without changes, the newer text is opened', async () => {
    const { form, server } = open()
    server.value = text({ revision: 3, note: '新的' })
    await nextTick()
    expect([form.head.note, form.isDirty.value]).toEqual(['新的', false])
  })
})
