import type { StatementTexts } from '../statement-texts.ts'

export const statement: StatementTexts = {
  period: (from, to) => `时段：${from} 至 ${to}。`,
  recordsFrom: (from, to) => `记录从 ${from} 到 ${to}；文件未注明涵盖的日期。`,
  totals: '文件内容',
  gross: '含税费用',
  net: '不含税费用',
  amount: '费用',
  printed: what => `文件自带的合计：${what}。`,
  remarks: {
    'row-skipped': rows => `不属于使用记录，已略过：${rows}。`,
    'kind-unknown': rows => `无法从文件中的说明判断类别：${rows}。`,
    'value-unreadable': rows => `有数值无法读取，已留空：${rows}。`,
    'unit-assumed': rows => `文件未注明单位，按惯例推定：${rows}。`,
    'zone-assumed': rows => `文件未注明时区，按惯例推定：${rows}。`,
    'tax-assumed': rows => `文件未注明是否含税，按惯例推定：${rows}。`,
    'direction-assumed': rows => `文件未注明方向，按惯例推定：${rows}。`,
    'low-evidence': () => '对这类文件所知不多，请与原文件核对结果。',
    'outside-period': rows => `不在文件注明的日期之内：${rows}。`,
    'records-differ': (_rows, difference) => `与文件注明的行数不同，相差：${difference}。`,
    'total-differs': (_rows, difference) => `与文件自带的合计不同，相差：${difference}。`,
    'total-missing': () => '文件缺少应有的合计，末尾可能被截断。',
    empty: () => '文件注明该时段没有记录。',
  },
  refusals: {
    'invalid-argument': '无法读取该文件，请检查路径和权限。',
    unsupported:
      '这不是本版本认识的 MTS、Beeline、MegaFon 或 t2 详单。请使用运营商提供的原始文件，且不要带密码。',
    'unreadable-body': '文件已损坏，请重新下载。',
    'too-large': '文件过大，不像是详单。请申请时间更短的详单。',
    'schema-mismatch': '运营商更改了这类文件的格式，请更新本程序。',
  },
  lineMissing: '文件中没有本机号码，请用 --line 指明，例如 --line +79000000001。',
  allRecords: '查看全部记录：加上 --json 或 --csv。',
}
