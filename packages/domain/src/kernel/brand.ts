declare const brand: unique symbol

/** A value that only its own checked constructor can make: `Brand<number, 'Fen'>` is a number, but no number is one. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
