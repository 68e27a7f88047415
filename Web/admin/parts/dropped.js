import { element, facts, fill } from '../elements.js';
import { number } from '../format.js';
import { text } from '../language.js';

/** What was not taken, by reason, the commonest first. */
export function showDropped(part, { dropped }) {
  const reasons = Object.entries(dropped).filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  fill(
    part, text('dropped'),
    reasons.length ? facts(reasons.map(([reason, count]) => [text(reason), number(count)]))
      : element('p', { class: 'quiet' }, text('nothingDropped')));
}
