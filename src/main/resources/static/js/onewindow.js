/* OneWindow: what every page does better with JavaScript. Every page works without it. No inline code: the content
   security policy allows none, so behaviour hangs on data attributes. */
(function () {
  'use strict';

  const root = document.documentElement;
  root.classList.add('js');

  const on = (type, selector, act) => document.addEventListener(type, (event) => {
    const target = event.target instanceof Element ? event.target.closest(selector) : null;
    if (target) act(event, target);
  });
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const remembered = (key) => { try { return localStorage.getItem(key); } catch (e) { return null; } };
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch (e) { /* private mode */ } };

  const csrf = document.querySelector('meta[name="csrf"]');
  const csrfHeader = () => csrf ? { [csrf.dataset.header]: csrf.content } : {};

  /* htmx: the CSRF header, and a plain word where an answer is an error */
  document.addEventListener('htmx:configRequest', (event) => Object.assign(event.detail.headers, csrfHeader()));
  const failed = () => announce(document.body.dataset.failed);
  document.addEventListener('htmx:responseError', failed);
  document.addEventListener('htmx:sendError', failed);

  /** Says a sentence to eyes and ears, at the foot of the window. */
  function announce(words) {
    let place = document.getElementById('announce');
    if (!place) {
      place = document.createElement('div');
      place.id = 'announce';
      place.className = 'announce';
      place.setAttribute('role', 'status');
      document.body.append(place);
    }
    place.textContent = words || '';
    window.clearTimeout(announce.timer);
    announce.timer = window.setTimeout(() => { place.textContent = ''; }, 8000);
  }

  /** What has just come into the page, at load and after each swap, is made ready once. */
  const makers = [];
  const make = (within) => makers.forEach((maker) => maker(within));
  window.OneWindow = { on, all, remembered, remember, announce, csrfHeader, onContent: (maker) => makers.push(maker) };
  document.addEventListener('DOMContentLoaded', () => make(document));
  document.addEventListener('htmx:load', (event) => { if (event.target !== document.body) make(event.target); });

  /* Focus goes to the error summary or to the notice that the page was loaded for */
  window.OneWindow.onContent((within) => {
    const first = within.querySelector('.error-summary, [data-focus]');
    if (first) first.focus();
    all('[data-needs-js]', within).forEach((element) => { element.hidden = false; });
    all('[data-open]', within).forEach((element) => { element.hidden = false; });
  });
  on('click', '.error-summary a[href^="#"]', (event, link) => {
    const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest('.field') || field).scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  });

  /* A form is sent once. The page may come back from the browser's memory, then it may be sent again. */
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method === 'get' || form.dataset.many !== undefined || form.closest('[hx-post],[hx-put]') === form) return;
    if (form.getAttribute('aria-busy') === 'true') { event.preventDefault(); return; }
    window.setTimeout(() => { if (!event.defaultPrevented) form.setAttribute('aria-busy', 'true'); }, 0);
  });
  window.addEventListener('pageshow', () => all('form[aria-busy]').forEach((form) => form.removeAttribute('aria-busy')));

  on('click', '[data-print]', () => window.print());

  /* Dialogs: data-open="id" opens one that is in the page; data-close closes the one around it */
  on('click', '[data-open]', (event, button) => document.getElementById(button.dataset.open)?.showModal());
  on('click', '[data-close]', (event, button) => {
    const dialog = button.closest('dialog');
    if (dialog) { event.preventDefault(); dialog.close(); }
  });

  /* Keys */
  const typing = (element) => element.closest('input, textarea, select, [contenteditable], dialog[open]');
  const singleKeys = () => remembered('single-keys') !== 'off';
  let going = 0;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !singleKeys()) return;
    if (!(event.target instanceof Element) || typing(event.target)) return;
    if (Date.now() - going < 1500) {
      going = 0;
      const link = document.querySelector('[data-go="' + CSS.escape(event.key) + '"]');
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    if (event.key === 'g' && document.querySelector('[data-go]')) going = Date.now();
    if (event.key === '/') {
      const fields = all('[data-search]');
      const field = fields.find((one) => one.closest('main')) || fields[0];
      if (field) { event.preventDefault(); field.focus(); field.select(); }
    }
    if (event.key === '?') document.getElementById('keys')?.showModal();
  });
  on('change', '[data-single-keys]', (event, box) => remember('single-keys', box.checked ? 'on' : 'off'));
  window.OneWindow.onContent((within) => all('[data-single-keys]', within).forEach((box) => { box.checked = singleKeys(); }));
  window.OneWindow.typing = typing;
  window.OneWindow.singleKeys = singleKeys;
})();
