const HERE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|)$/

/**
 * Whether nobody between can read or pretend to be the database of an address: a file, a server on this machine, or
 * TLS with a certificate whose name and issuer are checked.
 */
export function isPrivateLink(address: string): boolean {
  if (!/^postgres(?:ql)?:\/\//.test(address)) return true
  if (!URL.canParse(address)) return false
  const { hostname, searchParams } = new URL(address)
  const hosts = [hostname, ...searchParams.getAll('host'), ...searchParams.getAll('hostaddr')]
  const named = hosts.filter((host, i) => i > 0 || host !== '' || hosts.length === 1)
  const isHere = named.every((host) => host.startsWith('/') || HERE.test(decodeURIComponent(host)))
  return (
    isHere || (searchParams.getAll('sslmode').join() === 'verify-full' && !searchParams.has('ssl'))
  )
}
