import type { KioskPublicSheet, KioskRecomputeView, KioskRulebookView } from '@yichi/api/view/kiosk'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { publicFacts } from '@yichi/domain/cases/settlement/public-facts'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { digestOf } from '@yichi/domain/kernel/digest'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { negateFen } from '@yichi/domain/money/fen'
import { swapUnit, wangHousehold } from '@yichi/domain/testing/builders'
import { goldenRulebook } from '@yichi/domain/testing/golden'
import { describe, expect, test } from 'vitest'
import { publishedRulebook } from '../../testing/published-rulebook.ts'
import { readRulebook } from '../../ruler/read-rulebook.ts'
import type { PostedRow } from './posted-row.ts'
import { rowLines } from './row-lines.ts'
import { recomputeRow } from './recompute-row.ts'
import { rowAmount } from './row-amount.ts'

const RULEBOOK = goldenRulebook()
const BOOK = publishedRulebook()
const READ = readRulebook(BOOK)

function settle(facts: HouseholdFacts) {
  const settled = computeSheet(publicFacts(facts), RULEBOOK)
  if (!settled.ok) throw new Error(settled.refusal.code)
  return settled.value
}

function kept(facts: HouseholdFacts): KioskPublicSheet {
  const sheet = settle(facts)
  return {
    facts: canonicalJson(publicFacts(facts)),
    publicSha256: digestOf(sheet),
    publicNetFen: sheet.netFen,
  }
}

function answer(facts: HouseholdFacts, signed: HouseholdFacts | null = null): KioskRecomputeView {
  return {
    dataAsOf: BOOK.dataAsOf,
    householdCode: '03-0007',
    postingNumber: 'B2-03-0001',
    rulebook: RULEBOOK.pin,
    rulebookVersionId: BOOK.summary.id,
    ...kept(facts),
    signed: signed === null ? null : kept(signed),
  }
}

function row(board: 2 | 3 | 4, cells: PostedRow['cells']): PostedRow {
  return { board, householdCode: '03-0007', postingNumber: 'B2-03-0001', cells }
}

const sumOf = (facts: HouseholdFacts, code: string): number =>
  settle(facts)
    .lines.filter((line) => line.code.startsWith(code))
    .reduce((total, line) => total + line.amountFen, 0)

const SIGNED = wangHousehold({ handoverDate: null })
const MOVED = wangHousehold({ handoverDate: isoDate('2017-04-07') })

function agreementCells(facts: HouseholdFacts): PostedRow['cells'] {
  const exchange = facts.mode === 'EXCHANGE'
  return {
    signedOn: facts.signDate,
    signingDay: settle(facts).day,
    mode: facts.mode,
    entitledArea: exchange ? settle(facts).recognisedResArea : null,
    chosenArea: exchange ? (facts.units?.[0]?.area ?? null) : null,
    houseValueFen: sumOf(facts, 'A'),
    attachmentsFen: sumOf(facts, 'B'),
    movingFen: sumOf(facts, 'C'),
    subsidyRewardFen: sumOf(facts, 'D'),
    totalFen: settle(facts).netFen,
  }
}

describe('a row as posted', () => {
  test('of an agreement for money agrees in every figure', () => {
    const result = recomputeRow(row(2, agreementCells(SIGNED)), answer(SIGNED), READ)
    expect(result.mismatches).toEqual([])
    expect(result.rulebookSha256).toBe(RULEBOOK.pin.sha256)
    expect(result.settled?.sha256).toBe(digestOf(settle(SIGNED)))
    expect(rowAmount(2, result.checks)).toEqual({
      postedFen: settle(SIGNED).netFen,
      computedFen: settle(SIGNED).netFen,
    })
    expect(rowLines(row(2, {}), result)).toEqual(settle(SIGNED).lines)
  })

  test('of an exchange agrees too, with the areas', () => {
    const exchange = wangHousehold({
      mode: 'EXCHANGE',
      units: [swapUnit({ area: 11_000 })],
      handoverDate: null,
    })
    const result = recomputeRow(row(2, agreementCells(exchange)), answer(exchange), READ)
    expect(result.mismatches).toEqual([])
    expect(result.checks.map(({ name }) => name)).toContain('chosenArea')
  })

  test('of an agreement for money has no areas to compare', () => {
    const result = recomputeRow(row(2, agreementCells(SIGNED)), answer(SIGNED), READ)
    expect(result.checks.map(({ name }) => name)).not.toContain('chosenArea')
  })

  test('of a first instalment is the net as signed, also when the household has moved since', () => {
    const first = { instalment: 1, dueFen: settle(SIGNED).netFen, collectFen: 0 }
    expect(recomputeRow(row(3, first), answer(SIGNED), READ).mismatches).toEqual([])
    const later = recomputeRow(row(3, first), answer(MOVED, SIGNED), READ)
    expect(later.mismatches).toEqual([])
    expect(rowLines(row(3, first), later)).toEqual(settle(SIGNED).lines)
  })

  test('of a later instalment is what the final sheet adds', () => {
    const dueFen = settle(MOVED).netFen - settle(SIGNED).netFen
    expect(dueFen).toBe(500_000)
    const second = { instalment: 2, dueFen, collectFen: 0 }
    const result = recomputeRow(row(3, second), answer(MOVED, SIGNED), READ)
    expect(result.mismatches).toEqual([])
    expect(rowLines(row(3, second), result)).toEqual(settle(MOVED).lines)
  })

  test('of a later instalment without the sheet it adds to rests on nothing', () => {
    const second = { instalment: 2, dueFen: 500_000, collectFen: 0 }
    const [mismatch] = recomputeRow(row(3, second), answer(MOVED), READ).mismatches
    expect(mismatch).toMatchObject({ kind: 'cell', check: { name: 'instalment', computed: null } })
  })

  test('of what a household pays in is its net, the other way round', () => {
    const dear = wangHousehold({
      mode: 'EXCHANGE',
      units: [swapUnit({ area: 18_000 })],
      handoverDate: null,
    })
    const collectFen = negateFen(settle(dear).netFen)
    expect(collectFen).toBeGreaterThan(0)
    const cells = { instalment: 1, dueFen: 0, collectFen }
    expect(recomputeRow(row(3, cells), answer(dear), READ).mismatches).toEqual([])
  })

  test('of rewards shows the reward lines alone', () => {
    const cells = {
      tier: settle(MOVED).tier,
      signingRewardFen: sumOf(MOVED, 'D01'),
      handoverRewardFen: sumOf(MOVED, 'D02'),
      monetisationFen: sumOf(MOVED, 'D03'),
      conformityFen: sumOf(MOVED, 'D04'),
    }
    const result = recomputeRow(row(4, cells), answer(MOVED), READ)
    expect(result.mismatches).toEqual([])
    const codes = rowLines(row(4, cells), result).map(({ code }) => code)
    expect([...new Set(codes)]).toEqual(['D01', 'D02', 'D03', 'D04'])
    expect(rowAmount(4, result.checks)?.computedFen).toBe(sumOf(MOVED, 'D'))
  })
})

describe('what was tampered with is named', () => {
  const cells = agreementCells(SIGNED)
  const kinds = (
    posted: PostedRow,
    view: KioskRecomputeView,
    book: KioskRulebookView = BOOK,
  ): string[] => recomputeRow(posted, view, readRulebook(book)).mismatches.map(({ kind }) => kind)

  test('an amount on the board', () => {
    const posted = row(2, { ...cells, totalFen: Number(cells['totalFen']) + 100 })
    expect(kinds(posted, answer(SIGNED))).toEqual(['cell'])
  })

  test('a fact of the household', () => {
    const facts = answer(SIGNED).facts.replace('"buildYear":1998', '"buildYear":2008')
    const found = kinds(row(2, cells), { ...answer(SIGNED), facts })
    expect(found).toEqual(expect.arrayContaining(['sheet-digest', 'net', 'cell']))
  })

  test('a price of the rulebook', () => {
    const body = BOOK.body.replace('"price":100000', '"price":200000')
    const found = kinds(row(2, cells), answer(SIGNED), { ...BOOK, body })
    expect(found).toEqual(expect.arrayContaining(['rulebook-hash', 'sheet-digest', 'net']))
  })

  test('another rulebook than the row names', () => {
    const view = { ...answer(SIGNED), rulebook: { ...RULEBOOK.pin, sha256: 'ab'.repeat(32) } }
    expect(kinds(row(2, cells), view)).toEqual(['rulebook-hash'])
  })

  test('a rulebook or facts that cannot be read', () => {
    expect(kinds(row(2, cells), answer(SIGNED), { ...BOOK, body: '{' })).toEqual([
      'rulebook-unreadable',
    ])
    expect(kinds(row(2, cells), { ...answer(SIGNED), facts: 'no' })).toEqual(['facts-unreadable'])
    expect(kinds(row(2, cells), { ...answer(SIGNED), facts: '{"zone":1}' })).toEqual([
      'facts-unreadable',
    ])
  })

  test('facts that cannot be settled', () => {
    const facts = answer(SIGNED).facts.replace('"zone":"II"', '"zone":"IX"')
    expect(kinds(row(2, cells), { ...answer(SIGNED), facts })).toEqual(['blocked'])
  })

  test('the facts of another row', () => {
    const found = kinds(row(2, cells), { ...answer(SIGNED), householdCode: '03-0008' })
    expect(found).toEqual(['other-row'])
  })
})
