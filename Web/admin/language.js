import { english } from './strings/en.js';
import { russian } from './strings/ru.js';

const languages = { en: english, ru: russian };
const key = 'vitrina.admin.language';
let current = 'en';

/** The language chosen before, or else the browser's first one that there is. */
export function rememberedLanguage() {
  const wishes = [localStorage.getItem(key), ...navigator.languages.map(tag => tag.slice(0, 2))];
  return wishes.find(wish => Object.hasOwn(languages, wish)) || 'en';
}

export function switchLanguage(language) {
  current = Object.hasOwn(languages, language) ? language : 'en';
  localStorage.setItem(key, current);
}

export function language() {
  return current;
}

/** The text of a name, in the language chosen; the name itself where there is none. */
export function text(name) {
  return languages[current][name] ?? english[name] ?? name;
}

/** The form of a countable thing that goes with a number: `3 problems`, `3 замечания`. */
export function counted(name, number) {
  const forms = text(name);
  const form = forms[new Intl.PluralRules(current).select(number)] ?? forms.other;
  return `${new Intl.NumberFormat(current).format(number)} ${form}`;
}
