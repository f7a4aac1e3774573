const all = (box: Element, selector: string): Iterable<Element> => box.querySelectorAll(selector)

/** A dialog with a field and a list of links, each named by its own words. */
function mendRoles(box: Element): void {
  if (box.getAttribute('role') !== 'dialog') box.setAttribute('role', 'dialog')
  for (const name of ['aria-expanded', 'aria-haspopup', 'aria-owns']) box.removeAttribute(name)
  for (const list of all(box, '[role=listbox], [role=option]')) list.removeAttribute('role')
  for (const item of all(box, '[aria-selected]')) item.removeAttribute('aria-selected')
  for (const named of all(box, 'a[aria-label], kbd[aria-label]')) named.removeAttribute('aria-label')
}

/**
 * The theme calls the box of its search a button, with fields, buttons and links inside, and each link a choice: screen readers
 * pass over what is inside of such. The box is laid into the body each time it opens, and changes with what is found.
 */
export function watchSearchBox(): void {
  const changes = {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-label', 'aria-owns', 'aria-selected'],
  }
  let box: Element | null = null
  new MutationObserver(() => {
    const opened = document.querySelector('.VPLocalSearchBox')
    if (opened === box) return
    box = opened
    if (opened === null) return
    mendRoles(opened)
    new MutationObserver(() => mendRoles(opened)).observe(opened, changes)
  }).observe(document.body, { childList: true })
}
