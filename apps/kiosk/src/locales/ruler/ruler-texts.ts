import type source from './zh-CN.ts'

/** Shape of a language of the ruler's screens: the keys of the Chinese words. */
export type RulerTexts = typeof source
