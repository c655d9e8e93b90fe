// The first that fits: a browser names its forebears after itself.
const BROWSERS = [
  ['Edge', /\bEdgA?\//],
  ['QQ', /\bM?QQBrowser\//],
  ['WeChat', /\bMicroMessenger\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /\b(?:Headless)?Chrome\//],
  ['Safari', /\bSafari\//],
] as const

const SYSTEMS = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux/],
] as const

/** What a browser says it is, shortened to its own name and its system: "Chrome · Windows". Empty when it says nothing known. */
export function browserName(userAgent: string): string {
  const named = [BROWSERS, SYSTEMS].map(
    (list) => list.find(([, sign]) => sign.test(userAgent))?.[0],
  )
  return named.filter((name) => name !== undefined).join(' · ')
}
