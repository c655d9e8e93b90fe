import { expect, test } from 'vitest'
import { runHere } from '../testing/run-here.ts'
import { yichi } from '../testing/spawn-yichi.ts'
import { COMMANDS } from './command-table.ts'
import { nearest } from './nearest.ts'
import { EN } from './sentences/en.ts'
import { helpPage } from './sentences/help.ts'
import { ZH_CN } from './sentences/zh-cn.ts'

const REFUSED: readonly (readonly [args: readonly string[], sentence: string])[] = [
  [['settel'], 'There is no command "settel". Did you mean settle?'],
  [['xyzzy'], 'There is no command "xyzzy".'],
  [['settle'], '--rulebook is missing.'],
  [['settle', '--rulbook', 'x'], 'There is no option --rulbook.'],
  [['settle', '-x'], 'There is no option -x.'],
  [['settle', '--rulebook'], '--rulebook needs a value.'],
  [['settle', '--rulebook', '--cases'], '--rulebook needs a value.'],
  [['settle', '--rulebook='], '--rulebook needs a value.'],
  [['rank', '--cases', 'a', '--cases', 'b'], '--cases was given twice.'],
  [['rank', 'now', '--cases', 'a'], '"now" is one word too many.'],
  [['figures', '--json=yes'], '--json takes no value.'],
  [
    ['settle', '--rulebook', 'a', '--cases', 'b', '--lang', 'fr'],
    '--lang takes zh-CN, en, not "fr".',
  ],
]

test.each(REFUSED)('yichi %j is refused with a plain sentence', async (args, sentence) => {
  expect(await runHere(args)).toEqual({ code: 2, stdout: '', stderr: `yichi: ${sentence}\n` })
})

test('no command at all shows the overview and is refused', async () => {
  const { code, stdout, stderr } = await runHere([])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('usage  yichi <command>')
})

test.each([['--help'], ['-h'], ['help']])('yichi %s shows the overview', async (word) => {
  const { code, stdout } = await runHere([word])
  expect(code).toBe(0)
  for (const name of Object.keys(COMMANDS)) expect(stdout).toContain(`  ${name} `)
})

test.each(Object.entries(COMMANDS))('yichi %s --help names every option', async (name, command) => {
  const { code, stdout } = await runHere([name, '--help'])
  expect(code).toBe(0)
  for (const option of Object.keys(command.options)) expect(stdout).toContain(`--${option}`)
  expect(await runHere(['help', name])).toEqual({ code, stdout, stderr: '' })
  expect(helpPage('zh-CN', name as keyof typeof COMMANDS)).toMatch(/\p{Script=Han}/u)
})

test('sentences have the same keys and blanks in both languages, in order', () => {
  const keys = Object.keys(ZH_CN)
  expect(keys).toEqual([...keys].sort())
  expect(Object.keys(EN)).toEqual(keys)
  const blanks = (text: string) => (text.match(/\{[A-Za-z]+\}/g) ?? []).sort()
  for (const [key, text] of Object.entries(ZH_CN)) {
    expect(blanks(EN[key as keyof typeof ZH_CN]), key).toEqual(blanks(text))
  }
})

test('the nearest word is at most two letters away', () => {
  expect(nearest('sed', ['seed', 'serve'])).toBe('seed')
  expect(nearest('migrat', ['seed', 'migrate'])).toBe('migrate')
  expect(nearest('quit', ['seed', 'migrate'])).toBe(null)
})

test('the process speaks Chinese unless the environment says English', async () => {
  const chinese = await yichi(['settel'], { env: { LC_ALL: '', LC_MESSAGES: '', LANG: '' } })
  expect(chinese.code).toBe(2)
  expect(chinese.stderr).toContain('是不是 settle')
})
