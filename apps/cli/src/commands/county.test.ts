import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { FiguresView } from '@yichi/api/view/figures'
import { describe, expect, test } from 'vitest'
import { runHere } from '../../testing/run-here.ts'
import { tempFolder } from '../../testing/temp-folder.ts'

const SMALL = ['--households', '120', '--seed', 'small'] as const

interface SeededLine {
  readonly event: string
  readonly households: number
  readonly accounts: readonly { readonly login: string; readonly password: string }[]
}

function lastLine(text: string): SeededLine {
  return JSON.parse(text.trim().split('\n').at(-1) ?? '') as SeededLine
}

async function figuresOf(folder: string): Promise<FiguresView> {
  const { code, stdout } = await runHere(['figures', '--json', '--data-dir', folder])
  expect(code).toBe(0)
  return JSON.parse(stdout) as FiguresView
}

describe('yichi migrate', () => {
  test('makes the database once and then finds nothing to do', async () => {
    const folder = tempFolder()
    const first = await runHere(['migrate', '--data-dir', folder, '--json'])
    expect(first.code).toBe(0)
    expect((JSON.parse(first.stdout) as { applied: string[] }).applied.length).toBeGreaterThan(0)
    const second = await runHere(['migrate', '--data-dir', folder])
    expect(second).toEqual({
      code: 0,
      stdout: 'The database is at this version already; nothing to do.\n',
      stderr: '',
    })
  })

  test('refuses a database from a newer version and leaves it as it is', async () => {
    const folder = tempFolder()
    await runHere(['migrate', '--data-dir', folder])
    const db = new DatabaseSync(join(folder, 'yichi.db'))
    db.exec("insert into kysely_migration values ('29991231T000000000Z-later', '')")
    db.close()
    for (const command of ['migrate', 'figures', 'seed']) {
      const { code, stdout, stderr } = await runHere([command, '--data-dir', folder])
      expect([command, code, stdout]).toEqual([command, 2, ''])
      expect(stderr).toContain('newer version')
    }
  })

  test('refuses a data folder that is a file, and a file that is no database', async () => {
    const folder = tempFolder()
    const file = join(folder, 'not-a-folder')
    writeFileSync(file, 'x'.repeat(4096))
    const asFolder = await runHere(['migrate', '--data-dir', file])
    expect([asFolder.code, asFolder.stdout]).toEqual([2, ''])
    expect(asFolder.stderr).toContain('cannot be written')
    const asDatabase = await runHere(['migrate', '--data-dir', folder, '--database', file])
    expect([asDatabase.code, asDatabase.stdout]).toEqual([2, ''])
    expect(asDatabase.stderr).toContain('SQLITE_NOTADB')
    expect(readFileSync(file, 'utf8')).toBe('x'.repeat(4096))
  })

  test('refuses a key that others may read', async () => {
    const folder = tempFolder()
    await runHere(['migrate', '--data-dir', folder])
    chmodSync(join(folder, 'yichi.key'), 0o644)
    const { code, stderr } = await runHere(['migrate', '--data-dir', folder])
    expect(code).toBe(2)
    expect(stderr).toContain('yichi.key')
  })
})

describe('yichi seed', () => {
  test('puts the county into an empty database, shows each password once, and the same seed gives the same county', async () => {
    const folder = tempFolder()
    const { code, stdout, stderr } = await runHere([
      'seed',
      '--data-dir',
      folder,
      '--json',
      ...SMALL,
    ])
    expect([code, stderr]).toEqual([0, ''])
    const events = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string })
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['progress', 'seeded']))
    const seeded = lastLine(stdout)
    expect(seeded.households).toBe(120)
    expect(seeded.accounts.length).toBeGreaterThan(7)
    expect(new Set(seeded.accounts.map(({ password }) => password)).size).toBe(
      seeded.accounts.length,
    )
    expect(readdirSync(folder).sort()).toEqual(['anchor.key', 'anchors', 'yichi.db', 'yichi.key'])
    const other = tempFolder()
    await runHere(['seed', '--data-dir', other, ...SMALL])
    expect(await figuresOf(other)).toEqual(await figuresOf(folder))
  })

  test('refuses a database that holds data, and changes nothing in it', async () => {
    const folder = tempFolder()
    await runHere(['seed', '--data-dir', folder, ...SMALL])
    const before = await figuresOf(folder)
    const again = await runHere(['seed', '--data-dir', folder, ...SMALL])
    expect([again.code, again.stdout]).toEqual([2, ''])
    expect(again.stderr).toContain('already holds data')
    expect(await figuresOf(folder)).toEqual(before)
  })

  test('starts afresh after a seeding that was cut off', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'yichi.db.draft'), 'half a county')
    const { code } = await runHere(['seed', '--data-dir', folder, ...SMALL])
    expect(code).toBe(0)
    expect(existsSync(join(folder, 'yichi.db.draft'))).toBe(false)
    expect((await figuresOf(folder)).programme.households).toBe(120)
  })

  test.each(['0', '-5', '1e9', 'many'])('refuses %s households', async (households) => {
    const folder = tempFolder()
    const args = ['seed', '--data-dir', folder, `--households=${households}`]
    const { code, stdout, stderr } = await runHere(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('--households takes a whole number')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('yichi figures', () => {
  test('prints the shape that other programs rely on, and the same for people with denominators', async () => {
    const folder = tempFolder()
    await runHere(['seed', '--data-dir', folder, ...SMALL])
    const figures = await figuresOf(folder)
    expect(Object.keys(figures)).toEqual(['programme', 'years', 'money'])
    const counts = ['zones', 'households', 'signed', 'movedOut']
    expect(Object.keys(figures.programme)).toEqual([...counts, 'monetaryAgreements'])
    expect(Object.keys(figures.years['2017'] ?? {})).toEqual(counts)
    const money = ['plannedFen', 'raisedFen', 'loanAppliedFen', 'paidFen']
    expect(Object.keys(figures.money)).toEqual(money)
    expect(figures.programme.zones).toBe(23)
    const { stdout } = await runHere(['figures', '--data-dir', folder])
    const { signed, households, monetaryAgreements } = figures.programme
    expect(stdout).toContain(`(${signed} / ${households})`)
    expect(stdout).toContain(`(${monetaryAgreements} / ${signed})`)
    const out = join(folder, 'figures.json')
    expect((await runHere(['figures', '--data-dir', folder, '--out', out])).stdout).toBe('')
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(figures)
  })

  test('refuses a database that is not there, and makes none', async () => {
    const folder = tempFolder()
    const { code, stdout, stderr } = await runHere(['figures', '--data-dir', folder])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('There is no database')
    expect(readdirSync(folder)).toEqual([])
  })

  test('refuses an address of no known kind, and a server that does not answer', async () => {
    const kind = await runHere(['figures', '--database', 'mysql://county'])
    expect([kind.code, kind.stdout]).toEqual([2, ''])
    const folder = tempFolder()
    const address = 'postgres://nobody@127.0.0.1:1/nothing'
    const silent = await runHere(['figures', '--data-dir', folder, '--database', address])
    expect([silent.code, silent.stdout]).toEqual([2, ''])
    expect(silent.stderr).toContain('ECONNREFUSED')
  })
})

describe('yichi run weekly', () => {
  test('names the bulletin that was issued, twice the same', async () => {
    const folder = tempFolder()
    await runHere(['seed', '--data-dir', folder, ...SMALL])
    const period = ['run', 'weekly', '--data-dir', folder, '--period']
    const first = await runHere([...period, '2018-W20'])
    expect([first.code, first.stderr]).toEqual([0, ''])
    const second = await runHere([...period, '2018-W20'])
    expect(second.stdout).toContain('was issued before')
    const digest = /digest [0-9a-f]{64}/
    expect(digest.exec(second.stdout)?.[0]).toBe(digest.exec(first.stdout)?.[0])
  })

  test('refuses a week that is not over, that does not exist, before the first zone, and another job', async () => {
    const folder = tempFolder()
    await runHere(['seed', '--data-dir', folder, ...SMALL])
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await runHere(['run', ...args, '--data-dir', folder])
      expect([code, stdout]).toEqual([2, ''])
      return stderr
    }
    expect(await refused('weekly', '--period', '2999-W01')).toContain('is not over')
    expect(await refused('weekly', '--period', '2017-W54')).toContain('no week')
    expect(await refused('weekly', '--period', '2010-W20')).toContain('No bulletin')
    expect(await refused('monthly', '--period', '2017-W20')).toContain('no job')
    expect(await refused('weekly')).toContain('--period is missing')
  })
})

describe('yichi run ruler-audit', () => {
  test('holds in a county as it was made; a changed sheet ends it badly and is named', async () => {
    const folder = tempFolder()
    await runHere(['seed', '--data-dir', folder, ...SMALL])
    const audit = ['run', 'ruler-audit', '--data-dir', folder]
    const { code, stdout, stderr } = await runHere(audit)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^All \d+ sheets come out of their rulebooks to the byte/)
    const db = new DatabaseSync(join(folder, 'yichi.db'))
    const first = '(select min(id) from settlement_sheet)'
    db.exec(`update settlement_sheet set net_fen = 12300 where id = ${first}`)
    db.close()
    const broken = await runHere(audit)
    expect([broken.code, broken.stdout]).toEqual([1, ''])
    expect(broken.stderr).toContain('holds 123.00 yuan; REP-COUNTY@')
  })
})
