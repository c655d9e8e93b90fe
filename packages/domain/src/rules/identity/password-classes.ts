const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]

/** How many of small letters, capitals, digits and everything else occur in a password. */
export function passwordClasses(password: string): number {
  return CLASSES.filter((one) => one.test(password)).length
}
