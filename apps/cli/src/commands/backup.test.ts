import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runHere } from '../../testing/run-here.ts'
import { tempFolder } from '../../testing/temp-folder.ts'

test('a county is backed up and restored into an empty folder, where it holds and says the same', async () => {
  const [folder, other] = [tempFolder(), tempFolder()]
  const file = join(folder, 'county.gz')
  const seed = ['seed', '--households', '100', '--seed', 'small', '--data-dir', folder]
  expect((await runHere(seed)).code).toBe(0)
  const written = await runHere(['backup', file, '--data-dir', folder])
  expect(written.stdout).toMatch(/^\d+ rows are in \S+, digest [0-9a-f]{64}\./)
  const twice = await runHere(['backup', file, '--data-dir', folder])
  expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('already')])
  for (const key of ['yichi.key', 'anchor.key', 'anchors']) {
    cpSync(join(folder, key), join(other, key), { recursive: true })
  }
  const restored = await runHere(['restore', file, '--data-dir', other])
  expect([restored.code, restored.stdout]).toEqual([0, expect.stringContaining('all holds')])
  const figures = async (at: string) =>
    (await runHere(['figures', '--json', '--data-dir', at])).stdout
  expect(await figures(other)).toBe(await figures(folder))
  const again = await runHere(['restore', file, '--data-dir', other])
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('empty one only')])
  const none = await runHere(['restore', join(folder, 'nothing.gz'), '--data-dir', tempFolder()])
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('no file')])
})
