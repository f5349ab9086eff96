/* Items offered while one types: a combobox with a listbox below it. htmx fetches the options (components/find.html);
   here they are opened, walked and chosen. Without this file the form is simply sent. */
(function () {
  'use strict';

  const { on, all, onContent } = window.OneWindow;
  const listOf = (input) => document.getElementById(input.dataset.suggests);
  const statusOf = (list) => document.getElementById(list.id + '-status');
  const inputOf = (list) => document.querySelector('[data-suggests="' + CSS.escape(list.id) + '"]');
  const optionsOf = (list) => all('[role="option"]', list);
  const isOpen = (input) => input.getAttribute('aria-expanded') === 'true';

  function activate(input, option) {
    optionsOf(listOf(input)).forEach((one) => one.setAttribute('aria-selected', String(one === option)));
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }
  function close(input) {
    listOf(input).hidden = true;
    statusOf(listOf(input)).textContent = '';
    input.setAttribute('aria-expanded', 'false');
    activate(input, null);
  }
  function open(input) {
    const list = listOf(input);
    const found = optionsOf(list).length;
    if (!found) { close(input); return; }
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    statusOf(list).textContent = list.dataset.some.replace('{0}', found);
    activate(input, null);
  }
  function go(option) {
    if (option) location.assign(option.dataset.href);
  }
  /* What arrives after one has sent the form, left the field or closed the list stays closed. */
  const dismiss = (input) => { input.dataset.dismissed = ''; close(input); };

  onContent((within) => all('[data-suggests]', within).forEach((input) => {
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', input.dataset.suggests);
    input.setAttribute('aria-expanded', 'false');
    /* Somebody types too fast or the line is down: the form still works, so nothing is said. */
    ['htmx:responseError', 'htmx:sendError'].forEach((type) => input.addEventListener(type, (event) => event.stopPropagation()));
  }));
  on('input', '[data-suggests]', (event, input) => {
    delete input.dataset.dismissed;
    if (!input.value.trim()) close(input);
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    const input = event.target.matches('.suggestions') ? inputOf(event.target) : null;
    if (!input) return;
    if (document.activeElement === input && input.dataset.dismissed === undefined && input.value.trim()) open(input);
    else close(input);
  });
  on('keydown', '[data-suggests]', (event, input) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const options = optionsOf(listOf(input));
    const at = options.findIndex((one) => one.getAttribute('aria-selected') === 'true');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      if (!isOpen(input)) open(input);
      const next = at < 0 ? (step > 0 ? 0 : options.length - 1) : at + step;
      activate(input, options[next] || null);
    } else if (event.key === 'Enter' && isOpen(input) && at >= 0) {
      event.preventDefault();
      go(options[at]);
    } else if (event.key === 'Escape' && isOpen(input)) {
      event.preventDefault();
      dismiss(input);
    } else if (event.key === 'Tab') {
      dismiss(input);
    }
  });
  document.addEventListener('submit', (event) => all('[data-suggests]', event.target).forEach(dismiss));
  document.addEventListener('focusout', (event) => {
    if (event.target instanceof Element && event.target.matches('[data-suggests]')) dismiss(event.target);
  });
  /* The field keeps the focus while the pointer chooses. */
  on('mousedown', '.suggestions', (event) => event.preventDefault());
  on('click', '.suggestions [role="option"]', (event, option) => go(option));
})();
