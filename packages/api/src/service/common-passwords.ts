import { dictionary } from '@zxcvbn-ts/language-common'

let common: ReadonlySet<string> | undefined

/** Whether the text, in small letters, is among the passwords that people choose most, in the world and in China. */
export function isCommonPassword(text: string): boolean {
  common ??= new Set([...dictionary['passwords-common'], ...chineseFavourites()])
  return common.has(text)
}

// The hundred surnames that head the register cover most people; these are the most frequent, in pinyin.
const SURNAMES = [
  ...['wang', 'li', 'zhang', 'liu', 'chen', 'yang', 'zhao', 'huang', 'zhou', 'wu', 'xu', 'sun'],
  ...['hu', 'zhu', 'gao', 'lin', 'he', 'guo', 'ma', 'luo', 'liang', 'song', 'zheng', 'xie'],
  ...['han', 'tang', 'feng', 'yu', 'dong', 'xiao', 'cheng', 'cao', 'yuan', 'deng', 'fu', 'shen'],
  ...['zeng', 'peng', 'lv', 'su', 'lu', 'jiang', 'cai', 'jia', 'ding', 'wei', 'xue', 'ye'],
]
const WORDS = [
  ...['woaini', 'woaiwojia', 'woaiziji', 'woaizhongguo', 'aini', 'wodemima', 'mima', 'nihao'],
  ...['woshishui', 'wobuzhidao', 'caonima', 'zhongguo', 'beijing', 'gansu', 'xiaoming', 'baobao'],
  ...['laopo', 'laogong', 'mama', 'baba', 'tiantian', 'kuaile', 'meinv', 'shuaige', 'taobao'],
  ...['tianmao', 'weixin', 'zhifubao', 'alibaba', 'tencent', 'baidu', 'admin', 'guanliyuan'],
  ...['a', 'aa', 'aaa', 'q', 'qq', 'qqq', 'w', 'z', 'abc', 'abcd', 'asd', 'zxc', 'qwe', 'qwer'],
]
const TAILS = [
  ...['1', '12', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789'],
  ...['1234567890', '520', '521', '1314', '5201314', '1314520', '5211314', '888', '8888'],
  ...['888888', '666', '6666', '666666', '168', '518', '111', '1111', '111111', '000', '0000'],
  ...['000000', '123123', '112233', '321', '654321', '987654321', '789', '147258', '147258369'],
]
const ALONE = [
  ...['5201314520', '1314521', '147258369', '159357', '789456123', '741852963', '110120119'],
  ...['aptx4869', '1qaz2wsx3edc', 'qazwsxedc', 'zaq12wsx', '1q2w3e4r5t6y', 'q1w2e3r4t5'],
]

/** What Chinese lists are full of: a name or a word of love with lucky or running digits, in either order. */
function chineseFavourites(): readonly string[] {
  const heads = [...SURNAMES, ...WORDS]
  return [
    ...ALONE,
    ...heads,
    ...heads.flatMap((head) => TAILS.flatMap((tail) => [`${head}${tail}`, `${tail}${head}`])),
  ]
}
