import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** From the first to the last code point, one text each, between two of the frame. */
function points(first: number, last: number, frame: string): readonly string[] {
  return Array.from(
    { length: last - first + 1 },
    (_, i) => `${frame}${String.fromCodePoint(first + i)}${frame}`,
  )
}

/** The texts of a list, one a line. */
function listed(name: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, 'naughty', `${name}.txt`), 'utf8')
  return text.split('\n').filter((line) => line !== '')
}

const CONTROLS = [
  ...points(0, 0x1f, 'a'),
  ...points(0x7f, 0x9f, 'a'),
  ...['\0', '\t', '\r\n', '\v', '\r\nset-cookie: sid=x', 'a\r\n\r\n<html>'],
]

/** What changes how the rest is read, and is not seen itself. */
const UNSEEN = [
  ...points(0x200b, 0x200f, '王'),
  ...points(0x202a, 0x202e, '王'),
  ...points(0x2060, 0x2069, '王'),
  ...points(0xfe00, 0xfe0f, '葛'),
  ...['\u00ad', '\u034f', '\u061c', '\u115f', '\u17b4', '\u180e', '\u3164', '\ufeff', '\uffa0'],
  ...['\u{e0001}', '\u{e0020}\u{e007f}', '\u{e0100}', '\ufff9王\ufffa强\ufffb'],
]

const SPACES = [
  ...points(0x2000, 0x200a, 'a'),
  ...[' ', '  ', '\u00a0', '\u1680', '\u205f', '\u3000', 'admin ', ' admin', 'admin\u3000'],
]

/** Halves of characters, characters that are none, and the places of private use. */
const BROKEN = [
  ...['\ud800', '\udbff', '\udc00', '\udfff', 'a\ud83d', '\ude00a', '\udc00\ud800', '\ud800\ud800'],
  ...['\ufffe', '\uffff', '\u{1fffe}', '\u{10ffff}', '\ufdd0', '\ufffd', '\ue000', '\u{f0000}'],
]

const LONG = [
  ...['a', '王', '𠮷', '\u0301', '1', "'", '<', '%', '\\', '(', '\n'].map((of) => of.repeat(5_000)),
  ...['a'.repeat(51), 'a'.repeat(201), 'a'.repeat(2_001), '强'.repeat(65_536), 'a'.repeat(200_000)],
  ...['9'.repeat(400), `0.${'0'.repeat(400)}1`, `${'../'.repeat(2_000)}x`, ',"\n"",'.repeat(50)],
]

/** Six hundred texts and more that programs trip over, each once. */
export const NAUGHTY: readonly string[] = [
  ...new Set([
    ...['', ...CONTROLS, ...UNSEEN, ...SPACES, ...BROKEN, ...LONG],
    ...['names', 'injected', 'values'].flatMap(listed),
  ]),
]
