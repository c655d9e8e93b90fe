/** Where any of the numbers stands in the bytes, by its place in the list: never the number itself. */
export function found(bytes: Buffer | string, numbers: readonly string[]): readonly number[] {
  const text = typeof bytes === 'string' ? bytes : bytes.toString('latin1')
  // Read once, however many numbers: only what looks like one is compared.
  const runs = [...new Set(text.match(/[\d ]{11,}X?/g))].join('\n')
  return numbers.flatMap((number, i) => {
    return (/^[\d ]+X?$/.test(number) ? runs : text).includes(number) ? [i] : []
  })
}
