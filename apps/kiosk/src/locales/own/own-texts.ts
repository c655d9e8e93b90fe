import type source from './zh-CN.ts'

/** Shape of a language: the keys of the Chinese words. */
export type OwnTexts = typeof source
