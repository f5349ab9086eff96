/* Case and counter by keyboard. Without this file the same pages work with their buttons. */
(function () {
  'use strict';

  const { on, all, announce, onContent, typing, singleKeys, devices } = window.OneWindow;
  const visible = (element) => element.offsetParent !== null && !element.disabled;

  /* A case: `a` goes to the acts; tabs by [ and ] */
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !singleKeys() || typing(event.target)) return;
    const acts = document.querySelector('#acts .acts');
    if (event.key === 'a' && acts) {
      const first = all('.act[open] textarea, .act[open] input:not([type=hidden]), .act[open] button, summary, a', acts).find(visible);
      if (first) { event.preventDefault(); first.focus(); }
    }
    const step = { '[': -1, ']': 1 }[event.key];
    const tabs = all('#case [role="tab"]');
    if (step && tabs.length) {
      const at = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
      tabs[(at + step + tabs.length) % tabs.length].click();
    }
  });

  /* Choosing an item: arrows walk the list, Enter opens the first or the walked one */
  on('keydown', '#pick', (event, field) => {
    const links = all('#items a');
    const at = links.findIndex((link) => link.closest('tr').classList.contains('walked'));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && links.length) {
      event.preventDefault();
      const next = Math.min(links.length - 1, Math.max(0, at + step));
      links.forEach((link, i) => link.closest('tr').classList.toggle('walked', i === next));
      links[next].scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (at >= 0) links[at].click();
      else if (field.value === field.dataset.shown || (!field.dataset.shown && !field.value)) { if (links.length && field.value) links[0].click(); }
      else field.dataset.open = 'yes';
    }
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    const field = document.getElementById('pick');
    if (!field || !document.getElementById('items')) return;
    field.dataset.shown = field.value;
    if (field.dataset.open) {
      delete field.dataset.open;
      document.querySelector('#items a')?.click();
    }
  });

  /* After receiving: the receipt link has the focus, Enter prints, and the search has it again */
  onContent((within) => {
    const print = within.querySelector('[data-print-paper]');
    const receipt = within.querySelector('.receipt');
    if (print || receipt) (print || receipt).focus();
  });
  on('click', '[data-print-paper]', (event, link) => {
    const links = all('[data-print-paper]');
    const next = links[links.indexOf(link) + 1] || document.getElementById('pick');
    window.setTimeout(() => next && next.focus(), 0);
  });

  /* The intake form */
  const form = () => document.querySelector('form[data-intake]');
  const fields = () => all('input:not([type=hidden]):not([type=file]), select, textarea', form())
    .filter((field) => visible(field) && !field.matches('[data-form], [data-copies]') && !(field.type === 'radio' && !field.checked));
  /* Enter passes over what no item needs and what is there already; Tab visits everything */
  const passedOver = (field) => (field.closest('[data-passed-over]') && !field.closest('.in-error')) || Boolean(field.dataset.copied);
  /* The telephone of the applicant is the one of the form, unless another is typed there */
  const copyPhone = () => {
    const phone = document.getElementById('applicant/phone')?.value;
    all('input[type=tel][id^="answers/"]', form()).filter((field) => phone && (!field.value || field.dataset.copied))
      .forEach((field) => { field.value = phone; field.dataset.copied = 'yes'; });
  };
  on('change', '[id="applicant/phone"]', copyPhone);
  on('input', 'input[type=tel][id^="answers/"]', (event, field) => { delete field.dataset.copied; });
  const goOn = (field) => {
    const list = fields();
    const next = list.slice(list.indexOf(field) + 1).find((one) => !passedOver(one));
    if (next) { next.focus(); if (next.select && next.type !== 'date') next.select(); }
    else form().querySelector('[data-finish], [data-receive]').focus();
  };
  onContent((within) => all('form[data-intake]', within).forEach((intake) => {
    all('input[type=file]', intake).forEach((file) => { file.tabIndex = -1; });
    if (!document.querySelector('.error-summary')) {
      const number = intake.querySelector('[id="applicant/number"]');
      if (number) number.focus();
    }
  }));

  /* Enter goes on to the next field; in a number it looks the number up first */
  on('keydown', 'form[data-intake] input, form[data-intake] select', (event, field) => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey) return;
    if (['submit', 'button', 'file'].includes(field.type)) return;
    event.preventDefault();
    if (field.id === 'applicant/phone') copyPhone();
    if (field.id.endsWith('/number') && field.value.trim()) lookUp(field);
    else goOn(field);
  });
  /* t is today in a date, y and n answer yes and no */
  on('keydown', 'form[data-intake] input[type=date], form[data-intake] select', (event, field) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const answer = { y: 'yes', n: 'no' }[event.key];
    const value = field.type === 'date' ? (event.key === 't' && form().dataset.today)
      : Array.from(field.options || []).some((option) => option.value === answer) && answer;
    if (!value) return;
    event.preventDefault();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  on('onewindow:scan', 'form[data-intake] input', (event, field) => {
    if (field.id.endsWith('/number')) event.preventDefault();
  });
  async function lookUp(field) {
    const intake = form();
    const prefix = field.id.split('/')[0];
    const body = new FormData(intake);
    all('input[type=file]', intake).forEach((file) => body.delete(file.name));
    let found = false;
    try {
      const answer = await fetch(intake.querySelector('[data-known]').formAction, { method: 'POST', body });
      if (answer.ok && !answer.redirected) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        found = fill(page, prefix);
      }
    } catch (e) { /* no network: the number is typed on */ }
    if (found) {
      const party = field.closest('[data-party]');
      const after = fields().find((next) => !party.contains(next) && party.compareDocumentPosition(next) & 4
        && next.id !== 'withAgent' && next.id !== 'letterSeen' && !next.id.startsWith('agent/'));
      const empty = fields().find((next) => party.contains(next) && !next.value && (next.id.endsWith('/name')));
      (empty || after || field).focus();
    } else goOn(field);
  }
  /* Takes from the answer what is still empty here, and the words that say whether the number is known */
  function fill(page, prefix) {
    let filled = false;
    ['name', 'legalRepresentative', 'phone', 'address', 'number'].forEach((part) => {
      const from = page.getElementById(prefix + '/' + part);
      const to = document.getElementById(prefix + '/' + part);
      if (from && to && from.value && (!to.value || part === 'number')) {
        filled = filled || part !== 'number';
        to.value = from.value;
      }
    });
    copyPhone();
    const words = page.getElementById(prefix + '-known');
    const place = document.getElementById(prefix + '-known');
    if (words && place) place.textContent = words.textContent.trim();
    return filled || Boolean(document.getElementById(prefix + '/name').value);
  }

  /* The check list: space receives, a receives all that is required, f changes the form, + and - the copies */
  const receiveAll = () => all('[data-check-list] li').filter((row) => row.dataset.required === 'true' && visible(row))
    .forEach((row) => { row.querySelector('input[type=checkbox]').checked = true; });
  on('click', '[data-all-received]', () => {
    receiveAll();
    (form()?.querySelector('[data-finish]') || form()?.querySelector('[data-receive]'))?.focus();
  });
  on('keydown', '[data-check-list] input[type=checkbox]', (event, box) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = box.closest('li');
    const rows = all('[data-check-list] li').filter(visible);
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    const copies = row.querySelector('[data-copies]');
    const chosen = row.querySelector('[data-form]');
    if (step) { event.preventDefault(); rows[rows.indexOf(row) + step]?.querySelector('input').focus(); }
    if (event.key === 'a') { event.preventDefault(); receiveAll(); }
    if (event.key === 'f') { event.preventDefault(); chosen.selectedIndex = (chosen.selectedIndex + 1) % chosen.options.length; }
    if (event.key === '+' || event.key === '=') { event.preventDefault(); copies.value = Math.min(100, Number(copies.value) + 1); }
    if (event.key === '-') { event.preventDefault(); copies.value = Math.max(1, Number(copies.value) - 1); }
    if (event.key === 'c') { event.preventDefault(); openCamera(row); }
    if (event.key === 'u') { event.preventDefault(); row.querySelector('input[type=file]')?.click(); }
  });
  on('change', '[data-check-list] input[type=file]', (event, file) => {
    if (file.files.length) file.closest('li').querySelector('input[type=checkbox]').checked = true;
  });

  /* Card reader and camera */
  const say = (name) => document.getElementById('device-words').dataset[name];
  async function readCard(prefix) {
    let card;
    try { card = await devices.readCard(); } catch (e) { announce(say('noCard')); return; }
    const kind = document.querySelector('[id="' + prefix + '/kind-NATURAL_PERSON"], [id="' + prefix + '/kind"][value="NATURAL_PERSON"]');
    if (kind && kind.type === 'radio') { kind.checked = true; kind.dispatchEvent(new Event('input', { bubbles: true })); }
    const type = document.getElementById(prefix + '/identityType');
    if (type) type.value = card.type || 'RESIDENT_CARD';
    ['number', 'name', 'address'].forEach((part) => {
      const field = document.getElementById(prefix + '/' + part);
      if (field && card[part]) field.value = card[part];
    });
    lookUp(document.getElementById(prefix + '/number'));
  }
  on('click', '[data-card]', (event, button) => readCard(button.dataset.card));
  let shooting = null;
  async function openCamera(row) {
    const dialog = document.getElementById('camera');
    if (!dialog) return;
    try { await devices.openCamera(dialog.querySelector('[data-camera-view]')); } catch (e) { announce(say('noCamera')); return; }
    shooting = row;
    dialog.showModal();
    dialog.querySelector('[data-shoot]').focus();
  }
  on('click', '[data-camera]', (event, button) => openCamera(button.closest('li')));
  on('click', '[data-shoot]', async () => {
    const photo = await devices.takePhoto();
    const input = shooting.querySelector('input[type=file]');
    const name = 'photo-' + (input.files.length + 1) + '.jpg';
    const files = new DataTransfer();
    Array.from(input.files).forEach((file) => files.items.add(file));
    files.items.add(new File([photo], name, { type: photo.type || 'image/jpeg' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    announce(say('photo').replace('{0}', name));
    document.getElementById('camera').close();
  });
  onContent((within) => within.querySelector('#camera')?.addEventListener('close', () => {
    devices.closeCamera();
    if (shooting) shooting.querySelector('input[type=checkbox]').focus();
  }));

  /* Function keys of the counter: F4 card, F7 list to take home, F8 all received, F9 receive, F10 finish */
  document.addEventListener('keydown', (event) => {
    const intake = form();
    if (!intake || event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
    const key = { F4: '[data-card]', F7: '[data-notice]', F8: '[data-all-received]', F9: '[data-receive]', F10: '[data-finish]' }[event.key];
    const button = key && intake.querySelector(key);
    if (button) { event.preventDefault(); if (!button.disabled) button.click(); }
  });
})();
