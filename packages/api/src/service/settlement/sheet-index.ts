import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { pricedDigest } from '@yichi/domain/cases/settlement/priced-facts'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { Db } from '../../db/database.ts'
import {
  StandingReader,
  type SheetContent,
  type StandingSheet,
} from '../../store/settlement/standing-reader.ts'
import { nextTurn } from '../next-turn.ts'
import { usedRates, type UsedRate } from './used-rates.ts'

/** What of a sheet tells whom it is like. */
export interface Likeness {
  /** 0.01 m². */
  readonly residentialArea: number
  /** Of the largest dwelling. */
  readonly structure: string
  readonly pricedSha256: string
}

export interface IndexedSheet extends StandingSheet, Likeness {
  /** `path=value`, each once. */
  readonly rates: readonly string[]
}

/** Sheets read at a time. */
const SLICE = 50

const indexes = new WeakMap<Db, Map<string, SheetIndex>>()

/** The index of a version, one for each database; it is brought up to date by whoever asks. */
export function indexOf(db: Db, versionId: string): SheetIndex {
  const ofCounty = indexes.get(db) ?? new Map<string, SheetIndex>()
  indexes.set(db, ofCounty)
  const index = ofCounty.get(versionId) ?? new SheetIndex(db, versionId)
  ofCounty.set(versionId, index)
  return index
}

/** What makes a household like another under a rulebook. */
export function likenessOf(facts: HouseholdFacts, rulebook: PinnedRulebook): Likeness {
  const settled = computeSheet(facts, rulebook)
  const dwellings = facts.segments.filter(({ use }) => use === 'RES')
  const largest = (dwellings.length === 0 ? facts.segments : dwellings).reduce((a, b) =>
    areaOf(b) > areaOf(a) ? b : a,
  )
  return {
    residentialArea: settled.ok ? settled.value.recognisedResArea : 0,
    structure: largest.structure,
    pricedSha256: pricedDigest(facts, rulebook),
  }
}

function areaOf(segment: HouseholdFacts['segments'][number]): number {
  return segment.status === 'REGISTERED' ? segment.certified : segment.area
}

/**
 * The sheets that stand under one version: how many of them used which figure of the rulebook, and how each
 * compares. Sheets never change, so each is read once; what was superseded meanwhile is taken out.
 */
class SheetIndex {
  readonly #reader: StandingReader
  readonly #versionId: string
  readonly #sheets = new Map<string, IndexedSheet>()
  /** By path and value, how many sheets. */
  readonly #counts = new Map<string, Map<number, number>>()
  #work: Promise<void> = Promise.resolve()

  constructor(db: Db, versionId: string) {
    this.#reader = new StandingReader(db)
    this.#versionId = versionId
  }

  /** Reads what is new. Calls wait for one another. */
  refresh(rulebook: PinnedRulebook): Promise<void> {
    const run = this.#work.then(() => this.#refresh(rulebook))
    this.#work = run.catch(() => undefined)
    return run
  }

  get sheets(): Iterable<IndexedSheet> {
    return this.#sheets.values()
  }

  /** Sheets that used this figure, and sheets that used another at its place. */
  countOf({ path, value }: UsedRate): { readonly same: number; readonly different: number } {
    const counts = this.#counts.get(path) ?? new Map<number, number>()
    const same = counts.get(value) ?? 0
    let all = 0
    for (const count of counts.values()) all += count
    return { same, different: all - same }
  }

  async #refresh(rulebook: PinnedRulebook): Promise<void> {
    const standing = new Map<string, StandingSheet>()
    for (const one of await this.#reader.standing(this.#versionId)) standing.set(one.sheetId, one)
    for (const [id, sheet] of this.#sheets) if (!standing.has(id)) this.#remove(sheet)
    const fresh = [...standing.keys()].filter((id) => !this.#sheets.has(id))
    for (let from = 0; from < fresh.length; from += SLICE) {
      const contents = await this.#reader.contents(fresh.slice(from, from + SLICE))
      for (const content of contents) {
        const place = standing.get(content.sheetId)
        if (place !== undefined) this.#add(place, content, rulebook)
      }
      await nextTurn()
    }
  }

  #add(place: StandingSheet, { facts, formulas }: SheetContent, rulebook: PinnedRulebook): void {
    const rates = new Set<string>()
    for (const { path, value } of formulas.flatMap(usedRates)) rates.add(`${path}=${value}`)
    const sheet = { ...place, ...likenessOf(facts, rulebook), rates: [...rates] }
    this.#sheets.set(place.sheetId, sheet)
    for (const key of sheet.rates) this.#count(key, 1)
  }

  #remove(sheet: IndexedSheet): void {
    this.#sheets.delete(sheet.sheetId)
    for (const key of sheet.rates) this.#count(key, -1)
  }

  #count(key: string, by: number): void {
    const cut = key.lastIndexOf('=')
    const [path, value] = [key.slice(0, cut), Number(key.slice(cut + 1))]
    const counts = this.#counts.get(path) ?? new Map<number, number>()
    counts.set(value, (counts.get(value) ?? 0) + by)
    this.#counts.set(path, counts)
  }
}
