import type { ParameterSection } from '@yichi/domain/rulebook/section'
import { describe, expect, test } from 'vitest'
import { newForm, newRow, type FormModel } from './form-model.ts'
import { readForm } from './read-form.ts'

const SECTIONS: readonly ParameterSection[] = [
  {
    path: '',
    chapter: 'scope',
    clause: 'settlement',
    shape: 'fields',
    open: false,
    fields: [
      { key: 'announceDate', unit: 'date' },
      { key: 'effectiveTo', unit: 'date', optional: true },
    ],
  },
  {
    path: 'structures',
    chapter: 'house',
    clause: 'house-value',
    shape: 'map',
    open: true,
    fields: [
      { key: 'name', unit: 'text' },
      { key: 'price', unit: 'fen/m2' },
    ],
  },
  {
    path: 'exchange.overTiers',
    chapter: 'exchange',
    clause: 'swap-price',
    shape: 'list',
    open: true,
    fields: [
      { key: 'upTo', unit: 'area', openEnd: true },
      { key: 'price', unit: 'fen/m2' },
    ],
  },
  {
    path: 'decoration',
    chapter: 'decoration',
    clause: 'decoration',
    shape: 'map',
    open: true,
    fields: [{ key: '', unit: 'fen/m2' }],
  },
]

const DOCUMENT = {
  id: 'X',
  announceDate: '2017-03-20',
  structures: { ZH2: { name: '砖混', price: 100_000, life: 50 } },
  exchange: {
    basePrice: 220_000,
    overTiers: [
      { upTo: 1_000, price: 260_000 },
      { upTo: null, price: 360_000 },
    ],
  },
  decoration: { NONE: 0, FINE: 30_000 },
}

const form = (): FormModel => newForm(DOCUMENT, SECTIONS)
const read = (model: FormModel) => readForm(model, DOCUMENT)

function textsOf(model: FormModel, section: number, row: number): Record<string, string> {
  const found = model[section]?.rows[row]
  if (found === undefined) throw new Error('no such row')
  return found.texts
}

describe('a draft as a form', () => {
  test('nothing typed, nothing changed', () => {
    expect(read(form())).toMatchObject({ document: DOCUMENT, problems: [] })
    expect(read(form()).document).toEqual(DOCUMENT)
  })

  test('a price is typed in yuan and kept in fen; what the form does not show stays', () => {
    const model = form()
    textsOf(model, 1, 0)['price'] = '1,080.5'
    expect(read(model).document).toEqual({
      ...DOCUMENT,
      structures: { ZH2: { name: '砖混', price: 108_050, life: 50 } },
    })
  })

  test('a row is added under its own code, another taken away', () => {
    const model = form()
    const [, structures, , decoration] = model
    if (structures === undefined || decoration === undefined) throw new Error('no section')
    const row = newRow(structures)
    row.key = 'KJ'
    Object.assign(row.texts, { name: '框架', price: '1450' })
    structures.rows.push(row)
    decoration.rows.splice(0, 1)
    expect(read(model).document).toMatchObject({
      structures: { KJ: { name: '框架', price: 145_000 } },
      decoration: { FINE: 30_000 },
    })
    expect(read(model).document['decoration']).toEqual({ FINE: 30_000 })
  })

  test('the first of two tiers goes, the other keeps its own figures', () => {
    const model = form()
    model[2]?.rows.splice(0, 1)
    expect(read(model).document['exchange']).toEqual({
      basePrice: 220_000,
      overTiers: [{ upTo: null, price: 360_000 }],
    })
  })

  test('only the last tier may be without an end', () => {
    const model = form()
    textsOf(model, 2, 0)['upTo'] = ''
    expect(read(model).problems).toEqual([
      { control: 'draft-2-0-upTo', path: 'exchange.overTiers[0].upTo', problem: 'missing' },
    ])
  })

  test('text that is no number is a problem of its control, and changes nothing', () => {
    const model = form()
    textsOf(model, 1, 0)['price'] = '一千'
    const { document, problems } = read(model)
    expect(document).toEqual(DOCUMENT)
    expect(problems).toEqual([
      { control: 'draft-1-0-price', path: 'structures.ZH2.price', problem: 'hundredths' },
    ])
  })

  test('two rows cannot have one code, and a row needs one', () => {
    const model = form()
    const decoration = model[3]
    if (decoration === undefined) throw new Error('no section')
    decoration.rows.push({ ...newRow(decoration), key: 'FINE', texts: { '': '1' } })
    decoration.rows.push({ ...newRow(decoration), texts: { '': '1' } })
    expect(read(model).problems.map(({ problem }) => problem)).toEqual([
      'code-twice',
      'code-twice',
      'code',
    ])
  })

  test('an optional date is there when typed, and gone when not', () => {
    const model = form()
    textsOf(model, 0, 0)['effectiveTo'] = '2018-12-31'
    expect(read(model).document['effectiveTo']).toBe('2018-12-31')
    textsOf(model, 0, 0)['effectiveTo'] = ''
    expect(read(model).document).not.toHaveProperty('effectiveTo')
  })

  test('every path finds its control', () => {
    expect(read(form()).controls.get('exchange.overTiers[1].price')).toBe('draft-2-1-price')
    expect(read(form()).controls.get('decoration.FINE')).toBe('draft-3-1-value')
  })
})
