/**
 * An element. Texts become text nodes: nothing that came from outside is ever read as markup.
 * @param {string} name
 * @param {Record<string, string | number | boolean | null | undefined>} attributes false, null and undefined are left out
 * @param {...(Node | string | null)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

const focusable = 'a[href], summary, [tabindex]';

/** Fills a part of the page, under a heading; what had the focus has it again. */
export function fill(part, heading, ...children) {
  const focused = [...part.querySelectorAll(focusable)].indexOf(document.activeElement);
  const title = element('h2', { id: `${part.id}-title` }, heading);
  part.setAttribute('aria-labelledby', title.id);
  part.replaceChildren(title, ...children.filter(Boolean));
  if (focused >= 0) part.querySelectorAll(focusable)[focused]?.focus({ preventScroll: true });
}

/** Pairs of a name and a value. */
export function facts(pairs) {
  return element('dl', { class: 'facts' }, ...pairs.map(([name, value]) => element(
    'div', {}, element('dt', {}, name), element('dd', {}, value))));
}

/** A picture from the shop, if its address is one that may be shown. */
export function picture(address) {
  if (!/^(https?:\/\/|\/(?!\/))/i.test(address || '')) return element('span', { class: 'picture' });
  return element('img', { class: 'picture', src: address, alt: '', width: 40, height: 40, loading: 'lazy' });
}

/** A link into the shop, or mere text where the address is none that may be followed. */
export function link(address, text) {
  if (!/^(https?:\/\/|\/(?!\/))/i.test(address || '')) return element('span', {}, text);
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text);
}
