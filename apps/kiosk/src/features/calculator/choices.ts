import type { SettlementSheet } from '@yichi/domain/facts/settlement-sheet'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { structureName } from '@yichi/i18n/sheet-text'
import { dateText, moneyText } from '../../app/format.ts'
import { locale } from '../../app/i18n.ts'
import { word } from '../../app/words.ts'
import type { Choice } from '../../parts/ChoiceGrid.vue'
import type { Announcement } from '../../ruler/pick-rulebook.ts'
import { whenChoices } from '../../ruler/when-choices.ts'
import type { Way } from '../../session/calculation.ts'

type Say = (key: string, params?: Record<string, string | number>) => string

/** Zones of an announcement. */
export function zoneChoices({ zones }: Announcement, say: Say): Choice[] {
  return zones.map(({ code, name, location }) => ({
    key: code,
    title: name,
    note: say('where.grade', { location }),
  }))
}

/** Structures of the rulebook with their price new, the dearest first. */
export function structureChoices({ structures }: Rulebook, say: Say): Choice[] {
  return Object.entries(structures)
    .sort(([, a], [, b]) => b.price - a.price)
    .map(([code, { price }]) => ({
      key: code,
      title: structureName(locale.value, code, { structures }),
      note: say('structure.price', { amount: moneyText(price) }),
    }))
}

/** Grades of decoration, the plainest first. */
export function decorationChoices({ decoration }: Rulebook, say: Say): Choice[] {
  return Object.entries(decoration)
    .sort(([, a], [, b]) => a - b)
    .map(([grade, rate]) => ({
      key: grade,
      title: word('decoration', grade),
      note:
        rate === 0 ? say('decoration.free') : say('decoration.rate', { amount: moneyText(rate) }),
    }))
}

/** Times to sign in, with their days and what they pay. */
export function whenKeys(rulebook: Rulebook, today: IsoDate, say: Say): Choice[] {
  return whenChoices(rulebook, today).map(({ when, tier, from, until, isToday, isPast }) => {
    const terms = typeof when === 'number' ? rulebook.signing.tiers[when] : undefined
    const days =
      until === null
        ? say('when.from', { from: dateText(from) })
        : say('when.days', { from: dateText(from), until: dateText(until) })
    const reward =
      terms === undefined
        ? say('when.noReward')
        : say('when.reward', { rate: moneyText(terms.resRate), least: moneyText(terms.resMin) })
    return {
      key: String(when),
      title: tier === null ? say('when.after') : word('tier', tier),
      note: `${days}\n${reward}`,
      ...(isToday && { badge: say('when.today') }),
      ...(isPast && { badge: say('when.past') }),
    }
  })
}

const WAYS: readonly Way[] = ['MONETARY', 'EXCHANGE', 'VOUCHER']

/** The three ways to settle, each with what it comes to for the house as chosen. */
export function wayChoices(sheetFor: (way: Way) => SettlementSheet | null, say: Say): Choice[] {
  return WAYS.map((way) => {
    const sheet = sheetFor(way)
    const amount =
      sheet === null
        ? ''
        : `\n${say(`estimate.${sheet.direction}`)} ${moneyText(Math.abs(sheet.netFen))}`
    return { key: way, title: say(`way.${way}`), note: `${say(`way.${way}Note`)}${amount}` }
  })
}
