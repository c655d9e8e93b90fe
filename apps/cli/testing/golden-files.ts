import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

function goldenPath(name: string): string {
  return fileURLToPath(import.meta.resolve('@yichi/domain/testing/golden')).replace(
    /golden\.ts$/,
    `golden/${name}`,
  )
}

/** The golden documents as files, the way other programs hand them to the command. */
export const RULEBOOK_FILE = goldenPath('rep-county.json')
export const CASES_FILE = goldenPath('worked-cases.json')
export const RANKING_FILE = goldenPath('worked-ranking.json')

export function goldenJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
