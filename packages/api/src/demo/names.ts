import type { Chance } from './random.ts'

// Common surnames and given-name characters put together by chance: nobody in particular.
const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const COMPOUND = ['欧阳', '上官', '司马', '诸葛', '皇甫', '令狐', '慕容']
const GIVEN = [
  ...'建国志强秀英玉兰文军海燕春梅德明桂芳永红世平淑珍俊杰晓霞润生天佑思源致远雨桐浩然子涵美玲金凤树林长顺喜莲福安满仓银花双全彩霞润月勤学守信兴旺庆丰来顺',
]
const LONG_NAMES = ['买买提·吐尔逊', '阿依古丽·阿卜杜拉', '古丽娜尔·艾尔肯', '努尔兰·别克']

/** A made-up name; now and then a compound surname, one character, or a long name of two parts. */
export function personName(chance: Chance): string {
  if (chance.happens(0.002)) return chance.pick(LONG_NAMES)
  const surname = chance.happens(0.01) ? chance.pick(COMPOUND) : chance.pick(SURNAMES)
  const given = chance.pick(GIVEN)
  return chance.happens(0.72) ? `${surname}${given}${chance.pick(GIVEN)}` : `${surname}${given}`
}

const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => String(chance.whole(0, 9))).join('')

/** An identity number of a region that does not exist, so that it can be nobody's. */
export function identityNumber(chance: Chance): string {
  const born = `${chance.whole(1938, 1992)}${String(chance.whole(1, 12)).padStart(2, '0')}${String(chance.whole(1, 28)).padStart(2, '0')}`
  return `990000${born}${digits(chance, 3)}X`
}

/** An eleven-digit number that no operator assigns. */
export function phoneNumber(chance: Chance): string {
  return `100${digits(chance, 8)}`
}

/** A nineteen-digit account under a card prefix that no bank has. */
export function bankAccount(chance: Chance): string {
  return `9900${digits(chance, 15)}`
}
