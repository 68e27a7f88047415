'use strict';
/* The bar above the demo shop, which no real shop has: look at it with somebody else's eyes, and ask why things are there. */
const person = document.querySelector('[data-person]');
const place = document.querySelector('[data-place]');
const why = document.querySelector('[data-why]');
const tracked = 'vitrina.visitor';
const known = (localStorage.getItem(tracked) || '').split(' ')[0];

if (person && [...person.options].some(option => option.value === known)) person.value = known;

/* The shop keeps the region in a cookie of its own: prices, stock and tastes differ. Its pages tell the tracker. */
const deliverTo = region => {
  document.cookie = `shop-region=${region}; Path=/; Max-Age=${region ? 31536000 : 0}; SameSite=Lax`;
  location.reload();
};

person?.addEventListener('change', () => {
  cart.clear();
  for (const key of Object.keys(localStorage)) if (/^shop\.looked|^vitrina\.event\./.test(key)) localStorage.removeItem(key);
  if (person.value) localStorage.setItem(tracked, `${person.value} ${Date.now()}`);
  else localStorage.removeItem(tracked);
  document.cookie = 'shop-consent=full; Path=/; Max-Age=31536000; SameSite=Lax';
  deliverTo(person.selectedOptions[0].dataset.region || '');
});

place?.addEventListener('change', () => deliverTo(place.value));

/* The block's own request, asked again for its reasons. */
const question = name => {
  const path = `/v1/recommendations/${name}`;
  const asked = performance.getEntriesByType('resource').map(entry => new URL(entry.name)).filter(url => url.pathname === path).pop();
  if (!asked) return;
  asked.searchParams.set('format', 'json');
  asked.searchParams.set('explain', '1');
  return `/demo/why/${name}?${asked.searchParams}`;
};

const reasons = async block => {
  const address = question(block.dataset.vitrinaBlock);
  const shown = [...(block.shadowRoot?.querySelectorAll('[data-product]') || [])].filter(item => !item.hidden);
  if (!address || !shown.length || block.dataset.vitrinaState !== 'ready') return;
  const { items } = await fetch(address).then(answer => answer.json());
  const told = new Map(items.map(item => [item.id, item.why]));
  const lines = shown.map(item => {
    const reason = told.get(item.dataset.product);
    const name = item.querySelector('.name')?.textContent || item.dataset.product;
    return element('li', {}, element('strong', {}, name), ' ', reason?.sentence || 'no reason kept');
  });
  block.after(element('ol', { class: 'reasons', 'aria-label': 'Why it is here' }, ...lines));
};

const tellWhy = () => {
  for (const list of document.querySelectorAll('.reasons')) list.remove();
  if (why.getAttribute('aria-pressed') !== 'true') return;
  for (const block of document.querySelectorAll('[data-vitrina-block]')) reasons(block).catch(() => {});
};

if (why) {
  why.addEventListener('click', () => {
    why.setAttribute('aria-pressed', String(why.getAttribute('aria-pressed') !== 'true'));
    tellWhy();
  });
  new MutationObserver(tellWhy).observe(document.querySelector('main'), { subtree: true, attributeFilter: ['data-vitrina-state'] });
}
