/** Names the question which rulebooks are published. */
export const RULEBOOKS_KEY = 'rulebooks'

/** Names the question for one rulebook whole. */
export function rulebookKey(id: string): string {
  return `rulebook/${id}`
}
