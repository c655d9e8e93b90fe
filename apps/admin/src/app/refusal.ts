/** A refusal's parameters, as its words need them. */
export type RefusalParams = Readonly<Record<string, string | number>>

/** The ways a request fails, as the console needs to tell them apart. */
export type Failure =
  | { readonly kind: 'refusal'; readonly code: string; readonly params: RefusalParams }
  /** The server could not read the input: paths of the places at fault. */
  | { readonly kind: 'bad-input'; readonly paths: readonly string[] }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'bug'; readonly requestId: string | null }

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null
}

function paramsOf(value: unknown): RefusalParams {
  const kept = Object.entries(fieldsOf(value) ?? {}).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return Object.fromEntries(kept)
}

function pathsOf(issues: readonly unknown[]): readonly string[] {
  return issues
    .map((issue) => fieldsOf(issue)?.['path'])
    .filter((path): path is string => typeof path === 'string')
}

/** What went wrong: a refusal with its code, unreadable input, no connection, or a bug with its number. */
export function readFailure(error: unknown): Failure {
  const data = fieldsOf(fieldsOf(error)?.['data'])
  if (data === null) return { kind: 'unreachable' }
  const refusal = fieldsOf(data['refusal'])
  const code = refusal?.['code']
  if (typeof code === 'string') {
    return { kind: 'refusal', code, params: paramsOf(refusal?.['params']) }
  }
  if (data['code'] === 'UNAUTHORIZED') {
    return { kind: 'refusal', code: 'sign-in-required', params: {} }
  }
  if (Array.isArray(data['issues'])) return { kind: 'bad-input', paths: pathsOf(data['issues']) }
  const requestId = data['requestId']
  return { kind: 'bug', requestId: typeof requestId === 'string' ? requestId : null }
}

/** Whether the session has ended, so that only signing in helps. */
export function isSignInRequired(error: unknown): boolean {
  const failure = readFailure(error)
  return failure.kind === 'refusal' && failure.code === 'sign-in-required'
}

/** Whether a password or a second factor has to be set first. */
export function isReadyRequired(error: unknown): boolean {
  const failure = readFailure(error)
  if (failure.kind !== 'refusal') return false
  return failure.code === 'password-change-required' || failure.code === 'second-factor-required'
}
