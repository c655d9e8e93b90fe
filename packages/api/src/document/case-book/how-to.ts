import type { WrittenSheet } from '../xlsx/workbook.ts'
import { CASES, HOW_TO, KIND_WORDS, PARTS } from './layout.ts'

const LINES = [
  '一行一个案例：先在“案例”表写编号、标题、种类和预期结果，再在其他表按案例编号写房屋、附属物等明细。',
  `种类有三种：${Object.values(KIND_WORDS).join('、')}。过渡费和房票的案例只填“案例”表前三列和各自的表。`,
  '金额以元为单位，面积以平方米为单位，比例以百分数为单位，都最多两位小数；第三位小数会被指出。',
  '日期可以是 Excel 日期，也可以写成 2017-03-28。是否类填“是”或“否”。',
  '预期栏留空的不比对；“期望”表写了一行，就要把这一户结算单的所有行写全。',
  '不能计算的案例，只在“预期·不能计算的代码”写代码，如 NEWNESS_UNKNOWN。',
  '留空表示没有填；“无”表示明确没有。明细表只写案例编号、其余留空，表示这一项登记过而且为空。',
  '导入时编号相同的案例被替换，新编号的案例被加入，其余保留。有一处错误，就一个也不改。',
]

/** What may stand in the columns that hold one of a few words. */
function choices(): readonly string[] {
  return [CASES, ...PARTS].flatMap(({ name, columns }) =>
    columns.flatMap(({ header, words }) =>
      words === undefined ? [] : [`“${name}”表“${header}”：${Object.values(words).join(' / ')}`],
    ),
  )
}

/** A short sheet in front of the others: how they are filled in. */
export function howTo(): WrittenSheet {
  const heading = (text: string) => [{ text, strong: true }]
  const lines = LINES.map((text, index) => [{ text: `${index + 1}. ${text}` }])
  const words = choices().map((text) => [{ text }])
  const rows = [heading('验算案例填写说明'), ...lines, [], heading('可填的词'), ...words]
  return { name: HOW_TO, rows, widths: [110], stickyRows: 1 }
}
