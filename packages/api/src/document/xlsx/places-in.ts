const MOST_ROWS = 20_000
const MOST_COLUMNS = 60

const PLACED = /<(?:[^\s<>/:]+:)?(?:row|c)(?=[\s/>])/g
const ATTRIBUTES = /(?:\s+[^\s=<>/"'&]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*\s*\/?>/y
const PLACE = /\s(?:[^\s=:]+:)?r\s*=\s*["']([^"']*)["']/g
const PLAIN = /^([A-Z]{0,2})([1-9]\d{0,4})$/

/**
 * Whether every row and cell of a sheet says plainly where it stands, and near enough for anybody to have filled
 * it in: a reader makes room for all rows and columns up to there, and one cell can ask for more than there is.
 */
export function placesIn(xml: string): 'near' | 'far' | 'unclear' {
  for (const match of xml.matchAll(PLACED)) {
    ATTRIBUTES.lastIndex = match.index + match[0].length
    const attributes = ATTRIBUTES.exec(xml)?.[0]
    if (attributes === undefined) return 'unclear'
    const places = [...attributes.matchAll(PLACE)].map(([, place = '']) => place)
    if (places.length > 1) return 'unclear'
    if (!places.every(isNear)) return 'far'
  }
  return 'near'
}

function isNear(place: string): boolean {
  const [, letters = '', row = ''] = PLAIN.exec(place) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return row !== '' && Number(row) <= MOST_ROWS && column <= MOST_COLUMNS
}
