import { element, fill, link, picture } from '../elements.js';
import { number } from '../format.js';
import { text } from '../language.js';

/** What is looked at and bought most now. */
export function showProducts(part, { topProducts }) {
  if (!topProducts.length) return fill(part, text('topProducts'), element('p', { class: 'quiet' }, text('noProducts')));
  const most = Math.max(...topProducts.map(product => product.score), Number.MIN_VALUE);
  fill(part, text('topProducts'), element('ol', { class: 'ranking' }, ...topProducts.map(product => row(product, most))));
}

function row({ name, url, picture: address, score }, most) {
  return element(
    'li', {}, picture(address), element('span', { class: 'ranking-name' }, link(url, name)),
    element('span', { class: 'ranking-score', title: text('score') }, number(score, 1)),
    element('meter', { min: 0, max: most, value: score, 'aria-hidden': 'true' }));
}
