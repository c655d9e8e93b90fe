const CELL = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g
const MOST_NAMED = 100

/**
 * The places, `案例!C7`, of cells that hold an error or a formula that was never worked out. The reader takes
 * both for empty, and an empty cell has a meaning. `texts` are the workbook's files by name.
 */
export function badCells(texts: ReadonlyMap<string, string>): readonly string[] {
  const bad: string[] = []
  for (const { name, file } of sheetFiles(texts)) {
    for (const [, attributes = '', content = ''] of (texts.get(file) ?? '').matchAll(CELL)) {
      const isError = attributeOf(attributes, 't') === 'e'
      const isUnworked = /<(?:\w+:)?f[\s/>]/.test(content) && !/<(?:\w+:)?v[\s>]/.test(content)
      if (isError || isUnworked) bad.push(`${name}!${attributeOf(attributes, 'r') ?? ''}`)
      if (bad.length >= MOST_NAMED) return bad
    }
  }
  return bad
}

function sheetFiles(
  texts: ReadonlyMap<string, string>,
): readonly { readonly name: string; readonly file: string }[] {
  const files = new Map<string, string>()
  for (const [, attributes = ''] of tags(texts.get('xl/_rels/workbook.xml.rels'), 'Relationship')) {
    const target = attributeOf(attributes, 'Target') ?? ''
    const file = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    files.set(attributeOf(attributes, 'Id') ?? '', file)
  }
  return [...tags(texts.get('xl/workbook.xml'), 'sheet')].map(([, attributes = '']) => ({
    name: attributeOf(attributes, 'name') ?? '',
    file: files.get(attributeOf(attributes, '[\\w]+:id') ?? '') ?? '',
  }))
}

function tags(text: string | undefined, name: string): Iterable<RegExpExecArray> {
  return (text ?? '').matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]
}
