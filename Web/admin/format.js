import { language } from './language.js';

const made = new Map();

/** Formatters are dear to make and are kept, one of each kind and language. */
function formatter(Kind, options) {
  const key = Kind.name + language() + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new Kind(language(), options));
  return made.get(key);
}

/** What could not be found out shows as a dash. */
export const number = (value, digits = 0) => value === undefined ? '–' :
  formatter(Intl.NumberFormat, { maximumFractionDigits: digits }).format(value);

export const percent = value =>
  formatter(Intl.NumberFormat, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(value);

/** Amounts come as decimal text with a currency. */
export const money = ({ amount, currency }) =>
  formatter(Intl.NumberFormat, { style: 'currency', currency }).format(amount);

export const time = milliseconds =>
  formatter(Intl.DateTimeFormat, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(milliseconds);

export const moment = milliseconds =>
  formatter(Intl.DateTimeFormat, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(milliseconds);

/** `12 MB`: powers of 1,000. */
export function bytes(value) {
  if (value === undefined) return '–';
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const power = value > 0 ? Math.min(units.length - 1, Math.floor(Math.log10(value) / 3)) : 0;
  const scaled = value / 1000 ** power;
  return formatter(Intl.NumberFormat, {
    style: 'unit', unit: units[power], unitDisplay: 'short', maximumFractionDigits: scaled < 10 && power ? 1 : 0,
  }).format(scaled);
}

/** `0.8 ms`. */
export const duration = microseconds => formatter(Intl.NumberFormat, {
  style: 'unit', unit: 'millisecond', unitDisplay: 'short', maximumFractionDigits: 1,
}).format(microseconds / 1000);

/** `3 hours ago`. */
export function since(milliseconds, now) {
  const seconds = Math.max(0, Math.round((now - milliseconds) / 1000));
  const [unit, length] = seconds < 60 ? ['second', 1] : seconds < 3600 ? ['minute', 60] : seconds < 86400 ? ['hour', 3600] : ['day', 86400];
  return formatter(Intl.RelativeTimeFormat, { numeric: 'auto' }).format(-Math.round(seconds / length), unit);
}
