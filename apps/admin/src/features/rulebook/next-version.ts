/** The number after a version's own that nobody has taken: 1.0.0 is followed by 1.1.0. */
export function nextVersion(version: string, taken: readonly string[]): string {
  const [major = '1', minor = '0'] = version.split('.')
  for (let next = Number(minor) + 1; next < 10_000; next += 1) {
    const candidate = `${major}.${next}.0`
    if (!taken.includes(candidate)) return candidate
  }
  return ''
}

export function isVersionNumber(text: string): boolean {
  return /^\d{1,4}(\.\d{1,4}){1,3}$/.test(text)
}
