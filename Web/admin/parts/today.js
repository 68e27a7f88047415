import { element, fill } from '../elements.js';
import { money, number, percent } from '../format.js';
import { text } from '../language.js';

const counts = [
  'visitors', 'sessions', 'pageViews', 'productViews', 'searches', 'cartAdds', 'checkouts', 'orders', 'impressions', 'clicks',
];

/** Today's counts beside yesterday's. */
export function showToday(part, { today, yesterday, activeVisitors, eventsPerSecond }) {
  const tiles = counts.map(name => tile(text(name), number(today[name]), comparison(today[name], yesterday[name])));
  tiles.splice(8, 0, tile(text('revenue'), sums(today.revenue), earlier(sums(yesterday.revenue))));
  tiles.unshift(
    tile(text('activeVisitors'), number(activeVisitors), null, 'now'),
    tile(text('eventsPerSecond'), number(eventsPerSecond, 1), null, 'now'));
  fill(part, text('today'), element('ul', { class: 'tiles' }, ...tiles), element('p', { class: 'quiet' }, text('againstYesterday')));
}

function tile(name, value, note, kind) {
  return element(
    'li', { class: kind ? `tile ${kind}` : 'tile' }, element('span', { class: 'tile-name' }, name),
    element('strong', { class: 'tile-value' }, value), note);
}

function earlier(value, change) {
  return element('span', { class: 'tile-note' }, `${text('yesterday')} ${value}`, change ? ` · ${change}` : null);
}

function comparison(now, before) {
  return earlier(number(before), before > 0 ? percent(now / before - 1) : null);
}

function sums(amounts) {
  return amounts.map(money).join(' + ') || '–';
}
