import type { Insertable } from 'kysely'
import { addDays, isoDate } from '@yichi/domain/kernel/iso-date'
import type { Database } from '../db/database.ts'
import type { Ids } from '../observe/ids.ts'
import { chanceFrom } from './random.ts'

type Row<T extends keyof Database> = Insertable<Database[T]>

export interface CountyWork {
  readonly concerns: Row<'concern'>[]
  readonly meetings: Row<'reply_meeting'>[]
  readonly publicity: Row<'publicity_activity'>[]
  readonly projects: Row<'project'>[]
}

const CONCERNS = 208
const MEETINGS = 13
const QUESTIONS: readonly (readonly [topic: string, question: string, answer: string])[] = [
  [
    '补偿标准',
    '土木房和砖木房的单价为什么不一样？',
    '按办法的结构等级表计价，各等级的重置价和成新算法全文公示，可在大厅自助屏查看。',
  ],
  [
    '面积认定',
    '没有房产证的偏房算不算面积？',
    '由联合认定会议认定。认定合法的按登记面积同等补偿，结论在第一榜公示。',
  ],
  [
    '奖励期限',
    '第十天签约算第几档？',
    '公告之日为第零天，第十天仍属第一档，以最后一位应签字人签字之日为准。',
  ],
  ['安置房', '安置房什么时候交房？', '交房日期写入协议，逾期的过渡费按办法加倍计发。'],
  [
    '过渡费',
    '过渡费发几个月？',
    '货币补偿和现房安置发三个月，期房多层二十四个月、高层三十六个月。',
  ],
  ['附属物', '果树和水窖怎么算？', '按附属物表逐项清点计价，每项单独成行，可当面复核。'],
  [
    '搬迁奖励',
    '交房晚一天还有没有奖励？',
    '签约后十五天内和三十天内分两档，日期以验收单为准，当天有效。',
  ],
  [
    '付款时间',
    '签了协议多久能拿到钱？',
    '资金审批七步依次办理，每步由不同的人签字，进度在第三榜可查。',
  ],
]

/** 300 broadcasts, 4 signs, 5 000 booklets, 40 articles: the county's own counts. */
const PUBLICITY = [
  ['media', 'broadcast', 20, 15, '县电视台滚动播放补偿安置办法'],
  ['position', 'sign', 4, 1, '大型户外固定宣传牌'],
  ['material', 'booklet', 10, 500, '发放宣传册'],
  ['media', 'article', 40, 1, '省市主流媒体刊发文章'],
] as const

const PLANS = [
  '县城中心城区控制性详细规划',
  '旧城改造修建性规划',
  '环城西路景观规划',
  '县城绿地系统规划',
  '给排水专项规划',
  '供热专项规划',
  '道路交通专项规划',
  '安置房布点规划',
]
const TOWNS = ['太白镇', '何家畔镇', '老城镇', '板桥镇', '西华池镇']
const SUPPORTING = [
  '环城西路景观带',
  '县城特色风貌改造',
  '城中村安置房一期',
  '城中村安置房二期',
  '北区道路及管网',
  '南区道路及管网',
  '集中供热管网',
  '东河公园',
  '第二幼儿园',
  '社区服务中心',
]

/** Concerns, meetings, publicity and projects: what is counted on the opening page beside the households. */
export function makeCountyWork(ids: Ids, seed: string, zoneIds: readonly string[]): CountyWork {
  const chance = chanceFrom(`${seed}/county-work`)
  const start = isoDate('2016-01-11')
  const concerns = Array.from({ length: CONCERNS }, () => {
    const [topic, question, answer] = chance.pick(QUESTIONS)
    const raised = addDays(start, chance.whole(0, 470))
    return {
      id: ids(),
      zone_id: chance.pick(zoneIds),
      raised_on: raised,
      topic,
      question,
      answered_on: addDays(raised, chance.whole(1, 12)),
      answer,
    }
  })
  const meetings = Array.from({ length: MEETINGS }, (_, i) => ({
    id: ids(),
    held_on: addDays(start, 30 + i * 34),
    zone_id: chance.pick(zoneIds),
    topic: chance.pick(QUESTIONS)[0],
    attendees: chance.whole(35, 160),
  }))
  const publicity = PUBLICITY.flatMap(([channel, kind, times, quantity, note]) =>
    Array.from({ length: times }, (_, i) => ({
      id: ids(),
      channel,
      kind,
      quantity,
      on_day: addDays(start, Math.floor((i * 480) / times)),
      note,
    })),
  )
  const project = (kind: 'plan' | 'town' | 'supporting') => (name: string) => ({
    id: ids(),
    kind,
    name,
    sponsor: '县级责任领导',
  })
  const projects = [
    ...PLANS.map(project('plan')),
    ...TOWNS.map(project('town')),
    ...SUPPORTING.map(project('supporting')),
  ]
  return { concerns, meetings, publicity, projects }
}
