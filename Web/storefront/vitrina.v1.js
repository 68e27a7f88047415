/* Vitrina's script in the shop's pages, version 1: says what happens there, and loads the blocks if there are any. */
(() => {
  'use strict';
  const script = document.currentScript;
  const stub = window.vitrina;
  if (!script || (stub && stub.host)) return;

  const base = script.src.split(/[?#]/)[0].replace(/[^/]*$/, '');
  /* Shops may rename what the script asks for: data-events, data-recommendations, data-blocks, data-style. */
  const place = (name, usual) => new URL(script.dataset[name] || usual, base).href;
  const endpoint = place('events', 'v1/events');
  const prefix = 'vitrina.';
  const day = 864e5;
  const most = { events: 50, characters: 16384 };
  /* Where the visitor shops (data-region), for shops whose prices or stock differ by region; may change while the page is open. */
  const region = () => script.dataset.region || undefined;

  const attempt = (action, otherwise) => { try { return action(); } catch { return otherwise; } };
  const guarded = action => (...values) => attempt(() => action(...values));
  const random = bytes => [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map(byte => byte.toString(16).padStart(2, '0')).join('');

  let consent, visitor;
  const pending = new Map();  // event id → event not known to have arrived; oldest first
  const sending = new Set();  // those of them that are on their way
  let scheduled = false, failures = 0, timer, delivery = Promise.resolve();

  /* What outlives the page, in localStorage and under full consent only: the visitor's id, and one entry per pending event. */
  const keep = (key, value) => consent === 'full' && attempt(() => localStorage.setItem(prefix + key, value));
  const forget = key => consent === 'full' && attempt(() => localStorage.removeItem(prefix + key));
  const kept = () => attempt(() => Object.keys(localStorage).filter(key => key.startsWith(prefix)), []);

  const remember = () => {
    const [id, since] = attempt(() => localStorage.getItem(prefix + 'visitor').split(' '), []);
    if (/^[0-9a-f]{32}$/.test(id) && Date.now() - since < 365 * day) return visitor = id;
    visitor = visitor || random(16);
    keep('visitor', visitor + ' ' + Date.now());
  };

  const takeUp = () => {
    const events = kept().filter(key => key.startsWith(prefix + 'event.'))
      .map(key => attempt(() => JSON.parse(localStorage.getItem(key)), 0) || localStorage.removeItem(key));
    for (const event of events.filter(Boolean).sort((a, b) => a.at - b.at)) hold(event);
  };

  /* Takes out of an event who it was; whether it says anything else. */
  const anonymous = event => {
    delete event.identity;
    delete event.signature;
    return !/^(identify|consent)$/.test(event.type);
  };

  const setConsent = mode => {
    if (mode === 'full' && navigator.globalPrivacyControl) mode = 'session';
    if (mode === consent || !/^(full|session|none)$/.test(mode)) return;
    consent = mode;
    if (mode === 'full') {
      remember();
      const young = [...pending.values()];
      pending.clear();
      takeUp();
      young.forEach(hold);
    } else {
      attempt(() => kept().forEach(key => localStorage.removeItem(key)));
      visitor = mode === 'session' ? random(16) : undefined;
      for (const event of [...pending.values()]) if (!visitor || !anonymous(event)) pending.delete(event.id);
    }
  };

  const drop = event => { pending.delete(event.id); forget('event.' + event.id); };

  const hold = event => {
    const text = JSON.stringify(event);
    pending.set(event.id, event);
    keep('event.' + event.id, text);
    let characters = 0;
    [...pending.values()].reverse().forEach((other, index) => {
      characters += JSON.stringify(other).length;
      if (index && (index >= most.events || characters > most.characters) || Date.now() - other.at > day) drop(other);
    });
  };

  const record = (type, details) => {
    if (consent === 'none') return;
    details = { ...details, type };
    if (consent !== 'full' && !anonymous(details)) return;
    const at = Date.now();
    const order = type === 'order' && details.order ? details.order.id : '';
    const id = /^[!-~]{1,48}$/.test(order) ? 'order-' + order : at.toString(36) + random(8);
    hold({ id, region: region(), ...details, at, page: { url: address.slice(0, 2048), referrer: referrer.slice(0, 2048) || undefined } });
    if (!scheduled) scheduled = !queueMicrotask(guarded(deliver));
  };

  /* Ages rather than times: the visitor's clock may be wrong, but not by how much it has moved since. */
  const envelope = batch => JSON.stringify({
    visitor, consent, events: batch.map(({ at, ...event }) => ({ ...event, age: Math.max(0, Date.now() - at) })),
  });

  /* Text, not JSON, as the type: no preflight. Being sent twice is harmless: the server takes an event's id once. */
  const post = async batch => {
    batch.forEach(event => sending.add(event));
    const status = await fetch(endpoint, { method: 'POST', body: envelope(batch), keepalive: true, credentials: 'omit' })
      .then(response => response.status, () => 0);
    batch.forEach(event => sending.delete(event));
    if (status >= 200 && status < 300) {
      failures = 0;
      batch.forEach(drop);
    } else if (/^4(00|13|15|22)$/.test(status)) {
      if (batch.length < 2) return batch.forEach(drop);
      const half = batch.length >> 1;  // one bad event must not take the others along
      await Promise.all([post(batch.slice(0, half)), post(batch.slice(half))]);
    } else {
      clearTimeout(timer);
      timer = setTimeout(guarded(deliver), Math.min(3e5, 5e3 * 2 ** failures++));
    }
  };

  const deliver = leaving => {
    scheduled = false;
    const batch = [...pending.values()].filter(event => !sending.has(event));
    if (!batch.length) return;
    if (leaving === true) {
      if (navigator.sendBeacon(endpoint, envelope(batch))) batch.forEach(event => sending.add(event));
    } else {
      delivery = Promise.all([delivery, post(batch)]).catch(() => {});
    }
  };

  /* A change behind # is no new page, except for shops that route by it (#/ and #!). */
  const here = () => location.href.replace(/#(?![/!]).*/, '');
  let address, referrer = document.referrer;

  /* A link in a letter tells whose letter it was: vitrina_link is {identity, signature}, JSON in base64url. It goes out of the address at once. */
  const opened = () => {
    const url = new URL(location.href), token = url.searchParams.get('vitrina_link');
    if (!token) return;
    url.searchParams.delete('vitrina_link');
    history.replaceState(history.state, '', url);
    const bytes = Uint8Array.from(atob(token.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt());
    const { identity, signature } = JSON.parse(new TextDecoder().decode(bytes));
    return () => record('identify', { identity, signature });
  };

  const viewPage = () => { address = here(); record('pageView'); };
  const notice = () => {
    if (address === undefined || address === here()) return;
    referrer = address;
    viewPage();
    setTimeout(guarded(() => blocks()));
  };

  const blocks = reason => {
    if (vitrina.host.render) return vitrina.host.render(reason);
    if (vitrina.host.asked || !document.querySelector('[data-vitrina-block]')) return;
    vitrina.host.asked = true;
    const element = document.createElement('script');
    const source = place('blocks', 'vitrina-blocks.v1.js');
    element.src = policy ? policy.createScriptURL(source) : source;
    element.nonce = script.nonce;
    document.head.append(element);
  };

  const command = (name, details) => {
    if (name === 'consent' && typeof details === 'string') return setConsent(details);
    if (name === 'blocks') return blocks();
    record(name, details);
    if (/^(cart|productView)/.test(name) && vitrina.host.render) blocks(name);
  };

  const same = text => text;
  const policy = attempt(() => trustedTypes.createPolicy('vitrina', { createHTML: same, createScriptURL: same }));

  const vitrina = guarded(command);
  vitrina.host = {
    policy,
    recommendations: place('recommendations', 'v1/recommendations'),
    style: place('style', 'vitrina-blocks.v1.css'),
    visitor: () => visitor,
    region,
    /* Resolves when what happened so far has arrived, so that answers know of it; after half a second in any case. */
    settled: () => {
      attempt(deliver);
      return Promise.race([delivery, new Promise(done => setTimeout(done, 500))]);
    },
  };

  const start = guarded(() => {
    setConsent(script.dataset.consent || 'full');
    if (!consent) setConsent('none');
    const letter = attempt(opened);
    for (const name of ['pushState', 'replaceState']) {
      const original = history[name];
      history[name] = function (...values) {
        const result = original.apply(this, values);
        attempt(notice);
        return result;
      };
    }
    const on = (target, type, action) => target.addEventListener(type, guarded(action));
    const back = () => { sending.clear(); deliver(); };
    on(window, 'popstate', notice);
    on(window, 'online', back);
    on(window, 'pagehide', () => deliver(true));
    on(document, 'visibilitychange', () => document.hidden ? deliver(true) : back());
    on(window, 'pageshow', event => {
      if (!event.persisted) return;
      sending.clear();
      viewPage();
      blocks();
    });
    on(document, 'DOMContentLoaded', () => blocks());
    viewPage();
    attempt(letter);
    for (const values of (stub && stub.q) || []) vitrina(...values);
    window.vitrina = vitrina;
    blocks();
  });

  if (document.prerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
})();
