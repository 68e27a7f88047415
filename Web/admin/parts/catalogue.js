import { element, facts, fill } from '../elements.js';
import { moment, number, since } from '../format.js';
import { counted, text } from '../language.js';

/** The catalogue, and what the last import of each feed had to say. */
export function showCatalogue(part, { catalogue, now }) {
  const { products, available, categories, feeds } = catalogue;
  const open = new Set([...part.querySelectorAll('details[open]')].map(details => details.dataset.feed));
  fill(
    part, text('catalogue'),
    facts([[text('products'), number(products)], [text('available'), number(available)], [text('categories'), number(categories)]]),
    feeds.length ? null : element('p', { class: 'quiet' }, `${text('lastImport')}: ${text('never')}`),
    ...feeds.flatMap(feed => report(feed, now, open.has(feed.name))));
}

function report(feed, now, isOpen) {
  return [
    element('h3', {}, `${text('lastImport')}: ${feed.name}`),
    facts([
      [text('when'), `${moment(feed.finishedAt)} (${since(feed.finishedAt, now)})`],
      [text('taken'), number(feed.taken)], [text('skipped'), number(feed.skipped)],
      [text('changes'), `+${number(feed.added)} · ~${number(feed.changed)} · −${number(feed.gone)}`],
    ]),
    feed.held ? element('p', { class: 'warning' }, text('held')) : null,
    complaints(feed, isOpen),
  ];
}

function complaints({ name, problems }, isOpen) {
  if (!problems.length) return element('p', { class: 'quiet' }, text('noProblems'));
  return element(
    'details', { open: isOpen, 'data-feed': name }, element('summary', {}, counted('problems', problems.length)),
    element('ul', { class: 'problems' }, ...problems.map(problem => element('li', {}, problem))));
}
