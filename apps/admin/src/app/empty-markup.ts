interface Policies {
  createPolicy(name: string, rules: { createHTML: (markup: string) => string | null }): unknown
}

/**
 * Lets a part of the page be emptied by setting its markup to nothing, as the charts do when they are drawn and
 * taken away. Every other text that would become markup stays refused by the browser.
 */
export function allowEmptyMarkup(): void {
  const policies = (window as { readonly trustedTypes?: Policies }).trustedTypes
  policies?.createPolicy('default', { createHTML: (markup) => (markup === '' ? markup : null) })
}
