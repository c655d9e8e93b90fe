/** Where a browser tells what a page of ours tried against the policy. */
export const REPORTS_PATH = '/reports'

const YEAR_SECONDS = 31_536_000

/** What is not named here may not be loaded, and no text becomes markup or code but through a named policy. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Vue's own for the static parts of its templates, and one that lets the charts be emptied; nothing else.
  'trusted-types vue default',
  // The old word and the new one: browsers know one of them.
  `report-uri ${REPORTS_PATH}`,
  'report-to csp',
].join('; ')

const PERMISSIONS_POLICY = 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()'

/** The headers of every answer, errors and files included. No origin but our own is ever allowed. */
export function securityHeaders(tls: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': PERMISSIONS_POLICY,
    'reporting-endpoints': `csp="${REPORTS_PATH}"`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    ...(tls ? { 'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains` } : {}),
  }
}
