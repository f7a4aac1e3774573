/** Colours a chart is drawn with. `page`: those of the page it stands in, as CSS variables. */
export type ChartTheme = 'light' | 'dark' | 'page'

/** Colours of a theme. */
export interface ChartColours {
  readonly paper: string
  readonly ink: string
  readonly grid: string
  readonly bar: string
  readonly gap: string
}

/** Ink and bars stand out from the paper by 4.5 to 1 and 3 to 1 at least. */
export const themes: Readonly<Record<ChartTheme, ChartColours>> = {
  light: { paper: '#ffffff', ink: '#1f2933', grid: '#d5dae0', bar: '#2563a8', gap: '#e4e7eb' },
  dark: { paper: '#15191e', ink: '#e4e7eb', grid: '#3e4750', bar: '#6ea8e8', gap: '#2b323a' },
  page: {
    paper: 'none',
    ink: 'var(--ink)',
    grid: 'var(--grid)',
    bar: 'var(--bar)',
    gap: 'var(--gap)',
  },
}
