import type { Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

const MODES = ['MONETARY', 'EXCHANGE']
const STAR_KINDS = [
  'surveyed',
  'survey-voided',
  'signed',
  'rescinded',
  'handed-over',
  'handover-revoked',
]

/** The household's way: survey, settlement sheet, agreement, handover, stars. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await household(ddl)
  await survey(ddl)
  await settlement(ddl)
  await agreement(ddl)
  await handover(ddl)
  await progress(ddl)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.drop(['progress_counter', 'star_event', 'handover', 'house_unit', 'agreement'])
  await ddl.drop(['settlement_line', 'settlement_sheet', 'survey', 'household', 'building'])
}

async function household(ddl: Ddl): Promise<void> {
  await ddl.table('building', [
    ddl.id(),
    ddl.ref('zone_id', 'zone (id)'),
    ddl.text('code'),
    ddl.text('name'),
    ddl.oneOf('kind', ['row', 'block', 'courtyard']),
    ddl.int('position'),
    'unique (zone_id, code)',
  ])
  await ddl.table('household', [
    ddl.id(),
    ddl.text('code', 'unique'),
    ddl.ref('zone_id', 'zone (id)'),
    ddl.ref('building_id', 'building (id)'),
    ddl.int('unit'),
    ddl.int('floor'),
    ddl.text('door'),
    ddl.text('owner_name'),
    ddl.blob('owner_id_cipher', 'null'),
    ddl.text('owner_id_index', 'null'),
    ddl.blob('phone_cipher', 'null'),
    ddl.blob('bank_cipher', 'null'),
    ddl.text('bank_last4', 'null'),
    ddl.int('stars', 'check (stars between 0 and 3)'),
    ddl.text('next_action'),
    ddl.day('next_due', 'null'),
    ddl.bool('in_scope'),
    ddl.at('created_at'),
  ])
  await ddl.index('household_zone', 'household (zone_id, code)')
  await ddl.index('household_zone_stars', 'household (zone_id, stars, code)')
  await ddl.index('household_building', 'household (building_id)')
  await ddl.index('household_owner', 'household (owner_name)')
  await ddl.index('household_owner_id', 'household (owner_id_index)')
  await ddl.index('household_due', 'household (next_due, code)')
}

async function survey(ddl: Ddl): Promise<void> {
  await ddl.table('survey', [
    ddl.id(),
    ddl.ref('household_id', 'household (id)'),
    ddl.int('version', 'check (version > 0)'),
    ddl.oneOf('status', ['draft', 'confirmed', 'voided']),
    ddl.text('facts'),
    ddl.day('surveyed_on'),
    ddl.ref('surveyor_a', 'account (id)'),
    ddl.ref('surveyor_b', 'account (id)'),
    ddl.oneOf('confirmed_by', ['owner', 'witness']),
    ddl.day('confirmed_on', 'null'),
    ddl.at('recorded_at'),
    'unique (household_id, version)',
  ])
}

async function settlement(ddl: Ddl): Promise<void> {
  await ddl.table('settlement_sheet', [
    ddl.id(),
    ddl.ref('household_id', 'household (id)'),
    ddl.ref('survey_id', 'survey (id)'),
    ddl.int('version', 'check (version > 0)'),
    ddl.ref('rulebook_version_id', 'rulebook_version (id)'),
    ddl.oneOf('mode', MODES),
    ddl.text('facts'),
    ddl.oneOf('status', ['computed', 'confirmed', 'superseded']),
    ddl.int('day_no'),
    ddl.text('tier', 'null'),
    ddl.fen('compensation_fen'),
    ddl.fen('swap_price_fen'),
    ddl.fen('net_fen'),
    ddl.fen('public_net_fen'),
    ddl.sha('sha256'),
    ddl.sha('public_sha256'),
    ddl.ref('computed_by', 'account (id)'),
    ddl.ref('confirmed_by', 'account (id)', 'null'),
    ddl.at('computed_at'),
    'unique (household_id, version)',
  ])
  await ddl.index('settlement_sheet_survey', 'settlement_sheet (survey_id)')
  await ddl.keyedTable('settlement_line', [
    ddl.ref('sheet_id', 'settlement_sheet (id)'),
    ddl.int('line_no'),
    ddl.text('code'),
    ddl.text('provision'),
    ddl.text('subject'),
    ddl.text('formula'),
    ddl.fen('amount_fen'),
    'primary key (sheet_id, line_no)',
  ])
  await ddl.appendOnly('settlement_line')
}

async function agreement(ddl: Ddl): Promise<void> {
  await ddl.table('agreement', [
    ddl.id(),
    ddl.text('number', 'unique'),
    ddl.ref('household_id', 'household (id)'),
    ddl.ref('sheet_id', 'settlement_sheet (id)', 'unique'),
    ddl.sha('sheet_sha256'),
    ddl.oneOf('mode', MODES),
    ddl.day('signed_on'),
    ddl.int('day_no'),
    ddl.text('tier', 'null'),
    ddl.fen('net_fen'),
    ddl.oneOf('direction', ['PAY', 'COLLECT', 'NIL']),
    ddl.oneOf('status', ['effective', 'voided']),
    ddl.ref('signed_by', 'account (id)'),
    ddl.at('recorded_at'),
  ])
  await ddl.uniqueIndex(
    'agreement_effective',
    `agreement (household_id) where status = 'effective'`,
  )
  await ddl.index('agreement_household', 'agreement (household_id, number)')
  await ddl.index('agreement_day', 'agreement (signed_on, id)')
  await ddl.table('house_unit', [
    ddl.id(),
    ddl.ref('zone_id', 'zone (id)'),
    ddl.text('code', 'unique'),
    ddl.int('area', 'check (area > 0)'),
    ddl.int('floor'),
    ddl.oneOf('location', ['INPLACE', 'OFFSITE']),
    ddl.text('delivery'),
    ddl.ref('agreement_id', 'agreement (id)', 'null'),
  ])
  await ddl.index('house_unit_zone', 'house_unit (zone_id, code)')
  await ddl.index('house_unit_agreement', 'house_unit (agreement_id)')
}

async function handover(ddl: Ddl): Promise<void> {
  await ddl.table('handover', [
    ddl.id(),
    ddl.ref('household_id', 'household (id)'),
    ddl.ref('agreement_id', 'agreement (id)'),
    ddl.day('accepted_on'),
    ddl.ref('acceptor_a', 'account (id)'),
    ddl.ref('acceptor_b', 'account (id)'),
    ddl.bool('voluntary_statement'),
    ddl.oneOf('status', ['accepted', 'revoked']),
    ddl.at('recorded_at'),
  ])
  await ddl.uniqueIndex('handover_accepted', `handover (household_id) where status = 'accepted'`)
  await ddl.index('handover_agreement', 'handover (agreement_id)')
}

async function progress(ddl: Ddl): Promise<void> {
  await ddl.table('star_event', [
    ddl.id(),
    ddl.ref('household_id', 'household (id)'),
    ddl.ref('zone_id', 'zone (id)'),
    ddl.oneOf('kind', STAR_KINDS),
    ddl.day('event_on'),
    ddl.at('recorded_at'),
    ddl.text('source_id'),
  ])
  await ddl.index('star_event_household', 'star_event (household_id, id)')
  await ddl.index('star_event_zone', 'star_event (zone_id, event_on, kind)')
  await ddl.appendOnly('star_event')
  await ddl.keyedTable('progress_counter', [
    ddl.ref('zone_id', 'zone (id)'),
    ddl.day('day'),
    ddl.int('measured'),
    ddl.int('signed'),
    ddl.int('handed_over'),
    ddl.int('monetary'),
    ddl.fen('signed_fen'),
    ddl.fen('paid_fen'),
    'primary key (zone_id, day)',
  ])
}
