/* Vitrina's blocks of recommendations, version 1. Loaded by vitrina.v1.js into pages that have [data-vitrina-block]. */
(() => {
  'use strict';
  const vitrina = window.vitrina;
  if (!vitrina || !vitrina.host || vitrina.host.render) return;
  const { host } = vitrina;

  const words = {
    en: { previous: 'Previous', next: 'Next', label: 'Recommended' },
    ru: { previous: 'Назад', next: 'Вперёд', label: 'Рекомендуем' },
  };
  const word = name => (words[(document.documentElement.lang || '').slice(0, 2)] || words.en)[name];

  /* Which blocks an event rebuilds; a page view rebuilds all. */
  const rebuiltBy = reason => {
    if (/^cart/.test(reason)) return ['home', 'cart'];
    if (reason === 'productView') return ['home', 'session', 'recently-viewed'];
  };

  /* A block is fetched when it is no further than this below the window, in pixels. */
  const margin = 600;

  let sheet;
  const style = root => {
    sheet = sheet || fetch(host.style, { credentials: 'omit' })
      .then(response => response.text())
      .then(text => { const made = new CSSStyleSheet(); made.replaceSync(text); return made; });
    return sheet.then(made => { root.adoptedStyleSheets = [made]; });
  };

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  class Block {
    constructor(container) {
      this.container = container;
      this.shown = [];
      this.stale = true;
      this.hasFallback = container.childElementCount > 0;
      this.root = container.attachShadow({ mode: 'open' });
      this.build();
      this.listen();
      this.styled = style(this.root).catch(() => {}).then(() => { this.isStyled = true; this.state(this.current); });
    }

    get name() { return this.container.dataset.vitrinaBlock; }
    get isCarousel() { return this.container.dataset.vitrinaLayout === 'carousel'; }
    get limit() { return Math.min(48, parseInt(this.container.dataset.vitrinaLimit, 10) || 8); }
    get list() { return this.body.querySelector('ul, ol'); }
    get isNear() { return this.container.getBoundingClientRect().top < innerHeight + margin; }
    get links() { return [...this.body.querySelectorAll('[data-product] a[href]')].filter(link => link.offsetParent); }

    build() {
      this.title = element('h2', { part: 'title', class: 'title', id: 'title' });
      this.previous = this.arrow('previous');
      this.next = this.arrow('next');
      this.arrows = element('div', { part: 'arrows', class: 'arrows' }, this.previous, this.next);
      this.body = element('div', { part: 'body', class: 'body' }, this.skeleton());
      this.section = element(
        'section', { part: 'block', class: this.isCarousel ? 'block carousel' : 'block grid' },
        element('div', { part: 'header', class: 'header' }, this.title, this.arrows), this.body);
      this.fallback = element('slot', {});
      this.root.append(this.section, this.fallback);
      this.entitle('');
      this.state('loading');
    }

    arrow(name) {
      const button = element('button', { type: 'button', part: 'arrow ' + name, class: 'arrow ' + name, 'aria-label': word(name) });
      button.addEventListener('click', () => this.turn(name === 'next' ? 1 : -1));
      return button;
    }

    /* Empty cards of the final size, so that nothing moves when the real ones come. */
    skeleton() {
      const cards = Array.from({ length: this.limit }, () => element(
        'li', { class: 'card' }, element('span', { class: 'picture' }), element('span', { class: 'line' }),
        element('span', { class: 'line short' })));
      return element('ul', { class: 'list skeleton', 'aria-hidden': 'true' }, ...cards);
    }

    entitle(text) {
      const title = this.container.dataset.vitrinaTitle || text;
      this.title.textContent = title;
      this.title.hidden = !title;
      if (title) this.section.setAttribute('aria-labelledby', 'title');
      else this.section.setAttribute('aria-label', word('label'));
    }

    /* loading → ready | empty; what was once shown stays when a later answer fails. Without its style nothing is shown. */
    state(name) {
      this.current = name;
      this.container.setAttribute('data-vitrina-state', name);
      this.section.hidden = !this.isStyled || name === 'empty' || (name === 'loading' && this.hasFallback);
      this.fallback.hidden = name === 'ready';
      this.section.setAttribute('aria-busy', String(name === 'loading'));
    }

    address(exclude) {
      const { dataset } = this.container;
      const query = new URLSearchParams({ format: 'html', limit: String(this.limit) });
      const put = (name, value) => value && query.set(name, value);
      put('visitor', host.visitor());
      put('product', dataset.vitrinaProduct);
      put('category', dataset.vitrinaCategory);
      put('phrase', dataset.vitrinaPhrase);
      put('cart', dataset.vitrinaCart);
      put('region', dataset.vitrinaRegion || (host.region && host.region()));
      if (this.name !== 'recently-viewed') put('exclude', exclude.slice(0, 96).join(','));
      return host.recommendations + '/' + encodeURIComponent(this.name) + '?' + query;
    }

    async load(exclude) {
      const abort = new AbortController();
      const limit = setTimeout(() => abort.abort(), 8000);
      try {
        const response = await fetch(this.address(exclude), { credentials: 'omit', signal: abort.signal });
        if (!response.ok) throw response.status;
        const fragment = element('template', {});
        const text = await response.text();
        fragment.innerHTML = host.policy ? host.policy.createHTML(text) : text;
        await this.styled;
        this.show(fragment.content);
      } catch {
        this.show();
      } finally {
        clearTimeout(limit);
      }
    }

    show(content) {
      const items = content ? [...content.querySelectorAll('[data-product]')] : [];
      if (!items.length) return this.shown.length || this.state('empty');
      const heading = content.querySelector('[data-title]');
      if (heading) heading.remove();
      this.entitle(heading ? heading.textContent.trim() : '');
      this.body.replaceChildren(content);
      this.shown = items.map(item => item.dataset.product);
      this.state('ready');
      this.arrange();
      this.watch(items);
    }

    /* A grid has a fixed number of rows: what does not fit is not there. A carousel knows its ends. */
    arrange() {
      const list = this.list;
      if (!list || this.section.hidden) return;
      if (this.isCarousel) {
        const end = list.scrollWidth - list.clientWidth;
        this.arrows.hidden = end < 2;
        this.previous.disabled = Math.abs(list.scrollLeft) < 2;
        this.next.disabled = Math.abs(list.scrollLeft) > end - 2;
      } else {
        this.arrows.hidden = true;
        const grid = getComputedStyle(list);
        const room = grid.gridTemplateColumns.split(' ').length * (parseInt(grid.getPropertyValue('--vb-rows'), 10) || 1);
        [...list.children].forEach((item, index) => { item.hidden = index >= room; });
      }
    }

    turn(pages) {
      const list = this.list;
      const direction = getComputedStyle(list).direction === 'rtl' ? -pages : pages;
      list.scrollBy({ left: direction * list.clientWidth * 0.9, behavior: this.motion });
    }

    get motion() { return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'; }

    listen() {
      new ResizeObserver(() => this.arrange()).observe(this.container);
      new IntersectionObserver(() => this.stale && this.isNear && follow([]), { rootMargin: margin + 'px' }).observe(this.container);
      this.root.addEventListener('scroll', () => this.arrange(), { capture: true, passive: true });
      this.root.addEventListener('error', event => event.target.remove && event.target.remove(), true);
      this.root.addEventListener('keydown', event => this.move(event));
      for (const type of ['click', 'auxclick']) this.root.addEventListener(type, event => this.follow(event));
    }

    move(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const links = this.links;
      const index = links.indexOf(this.root.activeElement);
      const forward = getComputedStyle(this.section).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
      const target = { [forward]: index + 1, [backward]: index - 1, Home: 0, End: links.length - 1 }[event.key];
      if (index < 0 || !links[target]) return;
      event.preventDefault();
      links[target].focus({ preventScroll: true });
      links[target].scrollIntoView({ behavior: this.motion, block: 'nearest', inline: 'nearest' });
    }

    /* The event leaves at once, before the browser does. */
    follow(event) {
      const link = event.target.closest('a[href]');
      const item = link && link.closest('[data-product]');
      if (!item || event.button > 1) return;
      vitrina('click', { block: this.name, product: item.dataset.product });
      host.settled();
    }

    /* A product counts as seen when half of its card stood in the window; cards seen together make one event. */
    watch(items) {
      if (this.observer) this.observer.disconnect();
      const seen = new Set();
      let timer;
      const tell = () => {
        vitrina('impression', { block: this.name, products: [...seen] });
        seen.clear();
      };
      this.observer = new IntersectionObserver(entries => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          seen.add(target.dataset.product);
          this.observer.unobserve(target);
        }
        clearTimeout(timer);
        if (seen.size) timer = setTimeout(tell, 300);
      }, { threshold: 0.5 });
      items.forEach(item => this.observer.observe(item));
    }
  }

  const blocks = new Map();
  let queue = host.settled();

  const inPage = () => [...document.querySelectorAll('[data-vitrina-block]')].map(container => {
    if (!blocks.has(container)) blocks.set(container, new Block(container));
    return blocks.get(container);
  });

  /* One after the other, in the page's order, as they come near: no block repeats what another one shows. */
  const load = async names => {
    for (const container of blocks.keys()) if (!container.isConnected) blocks.delete(container);
    const all = inPage();
    for (const block of all) block.stale = block.stale || !names || names.includes(block.name);
    for (const block of all) {
      if (!block.stale || !block.isNear) continue;
      const fresh = all.filter(other => !other.stale && other.name !== 'recently-viewed');
      await block.load(fresh.flatMap(other => other.shown));
      block.stale = false;
    }
  };

  const follow = names => { queue = queue.then(() => load(names)).catch(() => {}); return queue; };

  host.render = reason => {
    inPage();
    queue = queue.then(() => host.settled());
    return follow(rebuiltBy(reason));
  };
  host.render();
})();
