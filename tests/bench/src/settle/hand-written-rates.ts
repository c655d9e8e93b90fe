/*
 * One county's figures as constants, for the code that is written by hand: fen per m², per piece or once.
 */

export const PRICE: Record<string, readonly [price: number, life: number, residual: number]> = {
  KJ: [145000, 60, 0],
  ZH1: [115000, 50, 200],
  ZH2: [100000, 50, 200],
  ZM1: [82000, 40, 600],
  ZM2: [72000, 40, 400],
  ZM3: [64000, 40, 300],
  TM1: [52000, 30, 300],
  TM2: [43000, 30, 300],
  YZ: [60000, 40, 400],
  YT: [26000, 30, 300],
  JY: [18000, 10, 0],
}
export const ZONE: Record<
  string,
  readonly [res: number, nonres: number, yard: number, guarantee: number]
> = {
  I: [160000, 360000, 32000, 240000],
  II: [125000, 280000, 24000, 200000],
  III: [90000, 200000, 16000, 160000],
}
export const DECORATION: Record<string, number> = {
  NONE: 0,
  SIMPLE: 8000,
  MEDIUM: 18000,
  FINE: 30000,
}
export const ATTACHMENT: Record<string, number> = {
  F01: 6500,
  F02: 2500,
  F03: 4500,
  F04: 3500,
  F05: 120000,
  F06: 12000,
  F07: 300000,
  F08: 180000,
  F09: 80000,
  F10: 40000,
  F11: 30000,
  F12: 8000,
  F13: 30000,
  F14: 20000,
  F15: 20000,
  F16: 15000,
  F17: 10000,
  F18: 60000,
  F19: 50000,
  F20: 150000,
  F21: 15000,
  F22: 2000,
  F23: 6000,
  F24: 8000,
  F25: 10000,
}
export const MOVING: Record<string, number> = { RES: 1200, COM: 2000, OFFICE: 1500, FACTORY: 2500 }
export const HOUSEHOLD: Record<string, number> = { DIBAO: 800000, TEKUN: 800000 }
export const PERSON: Record<string, number> = {
  DISABLED_1_2: 500000,
  DISABLED_3_4: 300000,
  YOUFU: 500000,
  SHIDU: 500000,
  SERIOUS_ILLNESS: 300000,
}
/** Price coefficient by floor, basis points. */
export const FLOOR: Record<number, number> = {
  1: 9800,
  2: 10100,
  3: 10300,
  4: 10200,
  5: 10000,
  6: 9600,
}
