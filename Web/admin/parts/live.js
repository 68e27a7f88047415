import { element, fill } from '../elements.js';
import { number, time } from '../format.js';
import { text } from '../language.js';

/** The last events, the newest first. */
export function showLive(part, { liveEvents }) {
  if (!liveEvents.length) return fill(part, text('liveEvents'), element('p', { class: 'quiet' }, text('noEvents')));
  const head = ['when', 'what', 'about', 'who'].map(name => element('th', { scope: 'col' }, text(name)));
  const table = element(
    'table', { class: 'events' }, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...liveEvents.map(row)));
  const scroller = element('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-labelledby': 'live-title' }, table);
  const position = part.querySelector('.scroller')?.scrollTop ?? 0;
  fill(part, text('liveEvents'), scroller);
  scroller.scrollTop = position;
}

function row(event) {
  return element(
    'tr', { 'data-type': event.type },
    element('td', { class: 'time' }, time(event.time)),
    element('td', {}, element('span', { class: `kind ${event.type}` }, text(event.type))),
    element('td', { class: 'about' }, subject(event)),
    element('td', { class: 'who' }, who(event)));
}

function subject({ product, productName, products, quantity, category, phrase, block, order, status, purpose, happened, total, page }) {
  const name = productName || product;
  const parts = [
    block, name && quantity > 1 ? `${number(quantity)} × ${name}` : name, products && number(products), category,
    phrase && `“${phrase}”`, order, status, purpose, happened, total && `${total.amount} ${total.currency}`,
  ].filter(Boolean);
  return parts.length ? parts.join(' · ') : path(page);
}

function path(address) {
  if (!address) return '';
  try {
    const { pathname, search } = new URL(address, location.href);
    return decodeURI(pathname + search);
  } catch {
    return address;
  }
}

function who({ visitor, origin }) {
  return origin === 'storefront' ? visitor || text('nobody') : text(origin);
}
