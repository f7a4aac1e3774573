/**
 * Runs in the page: filters and sorts. It is written into the page as text, so it may know nothing outside of itself.
 * Without it the page shows everything.
 */
export function runPage(): void {
  const language = document.documentElement.lang
  const numbers = new Intl.NumberFormat(language)
  const words = new Intl.Collator(language, { numeric: true })

  /** By the exact values where there are some. What is not known comes last, whichever way it is sorted. */
  function compare(
    left: HTMLTableRowElement,
    right: HTMLTableRowElement,
    column: number,
    way: 1 | -1,
  ): number {
    const [one = '', other = ''] = [left, right].map(row => {
      const cell = row.cells[column]
      const exact = cell?.querySelector('data')
      if (exact) return Number(exact.value)
      return cell?.querySelector('time')?.dateTime ?? cell?.textContent ?? ''
    })
    if (one === '' || other === '') return Number(one === '') - Number(other === '')
    if (typeof one === 'number' && typeof other === 'number') return (one - other) * way
    return words.compare(String(one), String(other)) * way
  }

  function sortBy(table: HTMLTableElement, heading: HTMLTableCellElement): void {
    const isRising = heading.ariaSort !== 'ascending'
    for (const each of table.querySelectorAll('th')) each.ariaSort = null
    heading.ariaSort = isRising ? 'ascending' : 'descending'
    const [body] = table.tBodies
    if (body === undefined) return
    const rows = [...body.rows]
    rows.sort((left, right) => compare(left, right, heading.cellIndex, isRising ? 1 : -1))
    body.append(...rows)
  }

  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    for (const heading of table.querySelectorAll<HTMLTableCellElement>('thead th')) {
      const button = document.createElement('button')
      button.type = 'button'
      button.append(...heading.childNodes)
      button.addEventListener('click', () => sortBy(table, heading))
      heading.append(button)
    }
  }

  const form = document.querySelector('form')
  const found = document.querySelector<HTMLElement>('[role=status]')
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('#usage tbody tr')]
  const searchable = new Map(rows.map(row => [row, row.textContent.toLocaleLowerCase(language)]))
  if (form === null || found === null) return

  function filter(fields: FormData, target: HTMLElement): void {
    const [text, kind, line] = ['search', 'kind', 'line'].map(name => {
      const field = fields.get(name)
      return typeof field === 'string' ? field : ''
    })
    const sought = (text ?? '').trim().toLocaleLowerCase(language)
    let shown = 0
    for (const row of rows) {
      const fits =
        (kind === '' || row.dataset['kind'] === kind) &&
        (line === '' || line === undefined || row.dataset['line'] === line) &&
        searchable.get(row)?.includes(sought) === true
      row.hidden = !fits
      if (fits) shown += 1
    }
    target.textContent = (target.dataset['text'] ?? '')
      .replace('{shown}', numbers.format(shown))
      .replace('{all}', numbers.format(rows.length))
  }

  const apply = (): void => filter(new FormData(form), found)
  form.hidden = false
  form.addEventListener('input', apply)
  form.addEventListener('submit', event => event.preventDefault())
  // A form is cleared after its event.
  form.addEventListener('reset', () => requestAnimationFrame(apply))
  apply()
}
