'use strict';
/* The shop's pages: what a shop's own script does, and where it tells the tracker. */
const { page, category, phrase, results } = document.body.dataset;

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
};

const money = (amount, currency) => new Intl.NumberFormat('en-IE', { style: 'currency', currency }).format(amount);

const showCount = () => {
  const count = document.querySelector('[data-cart-count]');
  count.textContent = cart.count;
  count.classList.toggle('filled', cart.count > 0);
};

const cartLine = (line, compact) => {
  const step = pieces => () => { cart.change(line, pieces); showCart(); };
  const steps = element(
    'span', { class: 'steps' },
    element('button', { type: 'button', onclick: step(-1), 'aria-label': `One fewer: ${line.name}` }, '−'),
    element('span', {}, String(line.quantity)),
    element('button', { type: 'button', onclick: step(1), 'aria-label': `One more: ${line.name}` }, '+'));
  return element(
    'li', { 'data-line': line.product },
    line.picture ? element('img', { src: line.picture, alt: '', width: 72, height: 72 }) : element('span'),
    element('a', { href: line.url }, compact ? `${line.quantity} × ${line.name}` : line.name),
    ...(compact ? [] : [steps]),
    element('span', { class: 'sum' }, money(line.price * line.quantity, line.currency)));
};

const showCart = () => {
  showCount();
  if (page === 'cart') entitle('cart', cart.count > 0 || isKnown(), cart.count > 0 ? 'filledTitle' : 'knownTitle');
  for (const basket of document.querySelectorAll('[data-cart]')) {
    const compact = basket.classList.contains('compact');
    const lines = cart.lines;
    if (!lines.length) {
      basket.replaceChildren(element('p', { class: 'basket-empty' }, 'The cart is empty.'));
      continue;
    }
    const total = element('p', { class: 'total' }, element('span', {}, 'Together ', element('strong', {}, money(cart.total, lines[0].currency))));
    if (!compact) total.append(element('a', { class: 'primary', href: '/checkout' }, 'Check out'));
    basket.replaceChildren(element('ul', {}, ...lines.map(line => cartLine(line, compact))), total);
  }
};

/* A block's heading says what it shows: before and after the shop knows something of somebody, or has something in the cart. */
const entitle = (block, isSo, title) => {
  const container = document.querySelector(`[data-vitrina-block=${block}]`);
  if (!container) return;
  container.dataset.plainTitle = container.dataset.plainTitle || container.dataset.vitrinaTitle;
  container.dataset.vitrinaTitle = isSo ? container.dataset[title] : container.dataset.plainTitle;
};

const isKnown = () => !!localStorage.getItem('shop.looked') || !!document.querySelector('[data-person]')?.value;

const openProduct = article => {
  const { product, name, url, picture, price, currency } = article.dataset;
  localStorage.setItem('shop.looked', '1');
  vitrina('productView', { product });
  article.querySelector('[data-add]')?.addEventListener('click', () => {
    cart.change({ product, name, url, picture, price: Number(price), currency }, 1);
    showCount();
    article.querySelector('[data-added]').textContent = 'In your cart.';
  });
};

const placeOrder = event => {
  event.preventDefault();
  if (!cart.count) return;
  const id = 'A' + Date.now().toString(36).toUpperCase();
  vitrina('order', { order: { id, total: cart.total, currency: cart.lines[0].currency, lines: cart.report } });
  cart.clear();
  sessionStorage.setItem('shop.order', id);
  location.assign('/thanks');
};

const askConsent = () => {
  const chosen = /(?:^|; )shop-consent=(\w+)/.exec(document.cookie)?.[1] || 'full';
  for (const choice of document.querySelectorAll('[name=consent]')) {
    choice.checked = choice.value === chosen;
    choice.addEventListener('change', () => {
      document.cookie = `shop-consent=${choice.value}; Path=/; Max-Age=31536000; SameSite=Lax`;
      vitrina('consent', choice.value);
      vitrina('blocks');
    });
  }
};

const greet = () => {
  const person = document.querySelector('[data-person]');
  if (!person?.value) return;
  document.querySelector('[data-greeting]').textContent = `${person.selectedOptions[0].label.split(',')[0]}’s account`;
};

/* Whoever has ordered here has something to buy again: its place is kept. */
const expectOffer = () => {
  if (!document.querySelector('[data-person]')?.value) return;
  document.querySelector('[data-vitrina-block=next-offer]').classList.add('expected');
};

const open = {
  home: () => {
    entitle('home', isKnown(), 'knownTitle');
    expectOffer();
  },
  account: () => {
    greet();
    entitle('account', isKnown(), 'knownTitle');
    expectOffer();
  },
  new: () => entitle('session', isKnown(), 'knownTitle'),
  product: () => openProduct(document.querySelector('.product')),
  category: () => vitrina('categoryView', { category }),
  search: () => phrase && vitrina('search', { phrase, results: Number(results) }),
  cart: () => vitrina('cart', { lines: cart.report }),
  checkout: () => {
    vitrina('checkout');
    document.querySelector('[data-checkout]').addEventListener('submit', placeOrder);
  },
  thanks: () => {
    const order = sessionStorage.getItem('shop.order');
    document.querySelector('[data-order]').textContent = order || '—';
    entitle('thanks', !!order, 'knownTitle');
  },
};

askConsent();
showCart();
open[page]?.();
window.addEventListener('pageshow', event => { if (event.persisted) showCart(); });
