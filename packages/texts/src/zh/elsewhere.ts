import type { ElsewhereTexts } from '../sentences.ts'

export const elsewhere: ElsewhereTexts = {
  none: title => `${title} 不向程序提供号码的逐条通话、短信和上网记录。`,
  places: {
    'statement-file': () => '运营商按申请生成的详单文件中有这些记录，可用 esim-usage read 文件 查看。',
    spending: id => `运营商给出的当月合计：esim-usage spending ${id}。`,
    business: () => '企业号码可通过企业接口获取这些记录。',
  },
}
