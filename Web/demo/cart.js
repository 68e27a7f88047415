'use strict';
/* The shop's own cart: lines in localStorage, in the order they were added. */
const cart = {
  key: 'shop.cart',

  get lines() {
    try {
      const lines = JSON.parse(localStorage.getItem(this.key));
      return Array.isArray(lines) ? lines : [];
    } catch {
      return [];
    }
  },

  set lines(lines) {
    localStorage.setItem(this.key, JSON.stringify(lines));
  },

  get count() {
    return this.lines.reduce((sum, line) => sum + line.quantity, 0);
  },

  get total() {
    return Math.round(this.lines.reduce((sum, line) => sum + line.quantity * line.price, 0) * 100) / 100;
  },

  /* Changes how many pieces of a product there are, and tells the tracker. */
  change(product, pieces) {
    const lines = this.lines;
    const known = lines.find(line => line.product === product.product);
    const line = known || { ...product, quantity: 0 };
    if (!known) lines.push(line);
    const moved = Math.max(-line.quantity, pieces);
    line.quantity += moved;
    this.lines = lines.filter(other => other.quantity > 0);
    if (!moved) return;
    vitrina(moved > 0 ? 'cartAdd' : 'cartRemove', {
      product: line.product, quantity: Math.abs(moved), price: line.price, currency: line.currency,
    });
  },

  /* The lines as events carry them. */
  get report() {
    return this.lines.map(({ product, quantity, price, currency }) => ({ product, quantity, price, currency }));
  },

  clear() {
    localStorage.removeItem(this.key);
  },
};

/* Calls made before the tracker is there wait for it. */
window.vitrina = window.vitrina || function () { (vitrina.q = vitrina.q || []).push(arguments); };
