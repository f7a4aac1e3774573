import type { DefaultTheme } from 'vitepress'

type Search = NonNullable<DefaultTheme.Config['search']>

/** Words of any language: Chinese writes none apart. Runs in the browser as well, so it stands alone. */
function tokenize(text: string): string[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  return Array.from(segments, ({ segment, isWordLike }) => (isWordLike === true ? segment : '')).filter(
    word => word !== '',
  )
}

/** Pages that explain come before the ten methods of one name that the API has. Runs in the browser as well. */
function boostDocument(address: string): number {
  return /\/api\//.test(address) ? 0.3 : 1
}

/** An index that is made with the site and read in the browser; nothing is asked from anywhere. */
export const search: Search = {
  provider: 'local',
  options: {
    miniSearch: { options: { tokenize }, searchOptions: { boostDocument } },
    _render(source, environment, markdown) {
      const html = markdown.render(source, environment)
      // Decisions say why, and how it was before: they would hide the pages that say how it is.
      return environment.relativePath.startsWith('decisions/') ? '' : html
    },
    locales: {
      ru: {
        translations: {
          button: { buttonText: 'Поиск', buttonAriaLabel: 'Поиск' },
          modal: {
            noResultsText: 'Ничего не найдено:',
            resetButtonTitle: 'Очистить',
            displayDetails: 'Показать подробности',
            backButtonTitle: 'Закрыть поиск',
            footer: { selectText: 'выбрать', navigateText: 'перейти', closeText: 'закрыть' },
          },
        },
      },
      zh: {
        translations: {
          button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
          modal: {
            noResultsText: '没有找到：',
            resetButtonTitle: '清除',
            displayDetails: '显示详情',
            backButtonTitle: '关闭搜索',
            footer: { selectText: '选择', navigateText: '切换', closeText: '关闭' },
          },
        },
      },
    },
  },
}
