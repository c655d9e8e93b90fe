/** How a building looks from outside, as far as a small drawing can tell it. */
export type StructureKind = 'frame' | 'brick' | 'timber' | 'earth' | 'cave' | 'shed' | 'house'

const KINDS: readonly (readonly [StructureKind, RegExp])[] = [
  ['frame', /框架|钢混|frame/i],
  ['brick', /砖混|brick-concrete/i],
  ['timber', /砖木|brick-timber/i],
  ['earth', /土木|earth-timber/i],
  ['cave', /窑|cave/i],
  ['shed', /简易|棚|shed/i],
]

/** The look of a structure, by the name its rulebook gives it; a plain house for any other. */
export function structureKind(name: string): StructureKind {
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'house'
}
