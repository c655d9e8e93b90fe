const V6_GROUPS = 8
/** 56 bits: three groups and half of the fourth. */
const V6_WHOLE_GROUPS = 3

/**
 * The network an address belongs to, as far as one household or office can change it at will: the first 24 bits
 * of IPv4, the first 56 of IPv6. A text that is no address is a network of its own.
 */
export function networkOf(address: string): string {
  const text = address.toLowerCase().replace(/%.*$/, '')
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(text)
  if (v4 !== null) return `${v4.slice(1, 4).map(Number).join('.')}.0/24`
  const groups = groupsOf(text)
  if (groups === null) return text
  const whole = groups.slice(0, V6_WHOLE_GROUPS).map((group) => group.toString(16))
  const half = ((groups[V6_WHOLE_GROUPS] ?? 0) & 0xff00).toString(16)
  return `${[...whole, half].join(':')}::/56`
}

/** The eight groups of an IPv6 address, or null for another text. */
function groupsOf(text: string): readonly number[] | null {
  if (!/^[0-9a-f:]*:[0-9a-f:]*$/.test(text)) return null
  const [head = '', tail, ...more] = text.split('::')
  if (more.length > 0) return null
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = V6_GROUPS - front.length - back.length
  if (tail === undefined ? missing !== 0 : missing < 1) return null
  const all = [...front, ...Array.from({ length: missing }, () => '0'), ...back]
  return all.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? all.map((g) => parseInt(g, 16))
    : null
}
