import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const git = (...args: string[]) => execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8' })

/** Every file the project has or is about to have: tracked, or new and not ignored. */
const FILES = git('ls-files', '--cached', '--others', '--exclude-standard')
  .split('\n')
  .filter((file) => file !== '' && existsNow(file))

function existsNow(file: string): boolean {
  return statSync(join(ROOT, file), { throwIfNoEntry: false })?.isFile() ?? false
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const linesOf = (file: string) => read(file).split('\n').length
const isTest = (file: string) => /\.test\.ts$|(^|\/)(tests?|testing)\//.test(file)
const SOURCES = FILES.filter((file) => /\.(ts|vue)$/.test(file) && /^(packages|apps)\//.test(file))
const SHIPPED = SOURCES.filter((file) => !isTest(file) && !/\/migrations\//.test(file))

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

describe('files', () => {
  test('are short: median at most 100 lines, none over 300', () => {
    const lengths = SHIPPED.map(linesOf)
    expect(percentile(lengths, 0.5)).toBeLessThanOrEqual(100)
    expect(SHIPPED.filter((file) => linesOf(file) > 301)).toEqual([])
  })

  test('of Vue stay drawings: at most 220 lines', () => {
    expect(SHIPPED.filter((file) => file.endsWith('.vue') && linesOf(file) > 221)).toEqual([])
  })

  test('are named in kebab-case, components in PascalCase', () => {
    const wrong = SOURCES.filter((file) => {
      const name = basename(file)
      return name.endsWith('.vue')
        ? !/^[A-Z][A-Za-z0-9]*\.vue$/.test(name)
        : !/^[a-z0-9]+([-.][a-zA-Z0-9]+)*\.ts$/.test(name)
    })
    expect(wrong.filter((file) => !/locales\/|\/zh-CN|\/migrations\//.test(file))).toEqual([])
  })

  test('are small and of expected kinds', () => {
    const expected =
      /\.(ts|vue|mjs|cjs|js|json|md|css|html|svg|png|yaml|yml|txt|sql)$|^(LICENSE|\.ci\/run|\.editorconfig|\.gitattributes|\.gitignore|\.npmrc|\.prettierignore)$/
    expect(FILES.filter((file) => !expected.test(file))).toEqual([])
    const large = FILES.filter(
      (file) => file !== 'pnpm-lock.yaml' && statSync(join(ROOT, file)).size > 256 * 1024,
    )
    expect(large.filter((file) => !file.endsWith('.png'))).toEqual([])
    expect(large.filter((file) => statSync(join(ROOT, file)).size > 600 * 1024)).toEqual([])
  })

  test('of Markdown have exactly one title', () => {
    const wrong = FILES.filter(
      (file) => file.endsWith('.md') && !file.startsWith('.changeset/'),
    ).filter((file) => {
      const outsideCode = read(file).replace(/```[\s\S]*?```/g, '')
      return (outsideCode.match(/^# /gm) ?? []).length !== 1
    })
    expect(wrong).toEqual([])
  })

  test('inside a package are never barrels', () => {
    const barrels = SHIPPED.filter((file) => /^export \* from/m.test(read(file)))
    expect(barrels).toEqual([])
  })
})

describe('words', () => {
  // Left-over work, and words retired for one of the glossary's.
  const BANNED: readonly [RegExp, string][] = [
    [
      new RegExp(
        `\\b(${['TO', 'FIX'].map((word) => `${word}${word === 'TO' ? 'DO' : 'ME'}`).join('|')}|HACK|XXX)\\b`,
      ),
      'finish it',
    ],
    [/\b(test|it|describe)\.(skip|only|todo|skipIf)\b/, 'every test runs'],
    [/eslint-disable|@ts-ignore|@ts-nocheck/, 'change the code instead'],
    [/操作失败/, 'say what happened and what to do'],
    [/\b(demolition team|relocatee)\b/i, 'household'],
  ]
  const own = 'scripts/tidy.test.ts'

  test.each(BANNED)('%s stands nowhere (%s)', (pattern) => {
    const places = FILES.filter(
      (file) => /\.(ts|vue|mjs|cjs|css|html)$/.test(file) && file !== own,
    ).filter((file) => pattern.test(read(file)))
    expect(places).toEqual([])
  })

  test('the project speaks of itself alone', () => {
    const foreign = /\.\.\/shared|\/work\/|sub-?agent|registry\.npmjs/i
    const places = FILES.filter(
      (file) => file !== own && file !== 'pnpm-lock.yaml' && !file.endsWith('.png'),
    ).filter((file) => foreign.test(read(file)))
    expect(places).toEqual([])
  })
})

describe('locales', () => {
  type Tree = { readonly [key: string]: Tree | string }
  const keysOf = (tree: Tree, at = ''): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [`${at}${key}`]
        : [`${at}${key}`, ...keysOf(value, `${at}${key}.`)],
    )

  function unsorted(tree: Tree, at = ''): string[] {
    const keys = Object.keys(tree)
    const sorted = [...keys].sort()
    const here = keys.some((key, i) => key !== sorted[i]) ? [at === '' ? '(top)' : at] : []
    return [
      ...here,
      ...Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'string' ? [] : unsorted(value, `${at}${key}.`),
      ),
    ]
  }

  /** The messages of a folder of words: the one object that a locale's file exports. */
  async function messagesOf(folder: string, locale: string): Promise<Tree> {
    const file = (await import(join(ROOT, folder, `${locale}.ts`))) as Readonly<
      Record<string, Tree>
    >
    const [messages] = Object.values(file)
    if (messages === undefined) throw new Error(`${folder}: ${locale} exports no messages`)
    return messages
  }

  test.each(['apps/admin/src/locales', 'apps/kiosk/src/locales', 'apps/kiosk/src/locales/ruler'])(
    '%s: zh-CN and en have the same keys, sorted, and no empty word',
    async (folder) => {
      const zh = await messagesOf(folder, 'zh-CN')
      const en = await messagesOf(folder, 'en')
      expect(keysOf(en)).toEqual(keysOf(zh))
      expect(unsorted(zh)).toEqual([])
      expect(unsorted(en)).toEqual([])
    },
  )
})
