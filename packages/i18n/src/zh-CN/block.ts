/** Why a sheet cannot be computed yet, and the places in a file that a reason names. */
export const block = {
  'block.APPRAISAL_NOT_WHOLE_YUAN': '评估价值不是整元。请评估机构按元出具评估值。',
  'block.APPRAISAL_WITHOUT_HOUSE':
    '有评估价值，但没有对应用途的认定房屋。请勘丈组补登房屋，或请评估机构更正用途。',
  'block.AREA_EXCESS_NEEDS_RECOGNITION':
    '实测面积超出证载面积的部分大于允许误差。请联合认定组认定超出部分，再由勘丈组单列一段。',
  'block.AREA_SHORT_NEEDS_REMEASURE': '实测面积少于证载面积，差值大于允许误差。请勘丈组复测。',
  'block.BUILT_AFTER_ANNOUNCEMENT': '建成年份晚于征收公告。请勘丈组核对建成年份。',
  'block.BUILT_AFTER_FREEZE':
    '建成年份晚于冻结公告，但这一段没有登记为抢建。请勘丈组核对年份和性质。',
  'block.BUSINESS_AREA_EXCEEDS_RESIDENTIAL': '住改商面积大于认定的住宅面积。请勘丈组核对经营面积。',
  'block.CHARGE_NEEDS_CO_OWNER':
    '这一户有多个共有人，这笔抵押或查封没有写明在谁的份额上。请权属核查人员按登记簿补录共有人。',
  'block.CHARGE_ON_DISPUTED_SHARE':
    '这笔抵押或查封在有争议的份额上，争议解决前不能分配。请权属核查人员先核实份额，争议份额提存。',
  'block.CHARGE_ON_PUBLIC_TENANCY':
    '公房承租户登记了抵押或查封，本办法不支持。请权属核查人员向产权单位核实。',
  'block.CHARGE_WITHOUT_NET':
    '这一户没有应付给住户的款，抵押或查封无款可付。请户主与债权人或法院先行商定。',
  'block.CO_OWNERS_COLLECT_JOINTLY':
    '这一户要补交差价，又有多个共有人，本办法不按份额分摊补交。请共有人书面推举一人办理。',
  'block.DELIVERY_BEFORE_HANDOVER': '交付安置房的日期早于搬迁交房。请安置组核对两个日期。',
  'block.HANDOVER_BEFORE_SIGNING': '交房日期早于签约日期。请征迁工作组核对两个日期。',
  'block.MONEY_AND_HOUSING_MIXED': '货币补偿的户又选了安置房。请户主确定只选一种方式。',
  'block.NEWNESS_UNKNOWN':
    '建成年份不明，也没有评估成新。请勘丈组补录年份，或请评估机构出具成新率。',
  'block.NON_RESIDENTIAL_EXCHANGE':
    '非住宅房屋不能调换安置房。请户主改选货币补偿，或只调换住宅部分。',
  'block.SHARES_NOT_ONE': '共有人份额之和不等于 1。请权属核查人员按产权证更正份额。',
  'block.SIGNED_BEFORE_ANNOUNCEMENT': '签约日期早于征收公告日。请核对签约日期；公告之前不能签约。',
  'block.TEMPORARY_TERM_INVALID': '临时建筑的批准月数或剩余月数不对。请勘丈组按批准文件更正。',
  'block.TENANT_AND_CO_OWNERS': '公房承租和共有产权不能同时登记。请权属核查人员确定是哪一种。',
  'block.TENANT_SHARE_NEGATIVE': '扣除产权单位份额后，承租人应得为负。请核算组会同产权单位复核。',
  'block.UNITS_IN_TWO_LOCATIONS': '所选安置房既有就地又有异地。请户主只选一处。',
  'block.UNITS_REQUIRED': '产权调换没有选安置房。请签约员与户主选定房源。',
  'block.UNKNOWN_ATTACHMENT':
    '附属物项目不在补偿安置办法里。请勘丈组改用办法中的编号，或请评估机构估价。',
  'block.UNKNOWN_DECORATION': '装修档次不在补偿安置办法里。请勘丈组改用办法中的档次。',
  'block.UNKNOWN_HARDSHIP': '困难类别不在补偿安置办法里。请勘丈组按民政、残联名单更正。',
  'block.UNKNOWN_STRUCTURE': '结构等级不在补偿安置办法里。请勘丈组改用办法中的结构编号。',
  'block.UNKNOWN_ZONE': '片区的区位类别不在补偿安置办法里。请办公室核对片区设置。',
  'block.VOUCHER_EXPIRED': '房票已过期，这次购房不能用。剩余金额可以兑付现金，请到棚改办办理。',
  'block.VOUCHER_NEEDS_PAYMENT': '没有应付给户主的金额，不能开房票。请改选其他方式。',
  'block.VOUCHER_OVERDRAWN': '使用金额超过房票余额。请经办人核对每次使用的金额。',
  'block.VOUCHER_USED_BEFORE_ISSUE': '房票使用日期早于签发日期。请经办人核对两个日期。',
  'place.appraisal': '评估价值',
  'place.area': '面积',
  'place.attachments': '附属物第 {n} 项',
  'place.buildYear': '建成年份',
  'place.charges': '抵押查封第 {n} 笔',
  'place.coOwners': '共有人第 {n} 位',
  'place.decoration': '装修',
  'place.handoverDate': '交房日期',
  'place.hardship': '困难类别',
  'place.measured': '实测面积',
  'place.resToBiz': '住改商',
  'place.segments': '房屋第 {n} 段',
  'place.signDate': '签约日期',
  'place.structure': '结构',
  'place.units': '安置房第 {n} 套',
  'place.uses': '房票第 {n} 次使用',
  'place.zone': '片区',
} as const
