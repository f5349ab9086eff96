/* OneWindow components: tabs, tables, confirm step, upload, dependent fields, filters. See templates/components. */
(function () {
  'use strict';

  const { on, all, remembered, remember, announce, csrfHeader, onContent, typing, singleKeys } = window.OneWindow;

  /* Tabs: without JavaScript the list leads to the parts of the page below it */
  function chooseTab(tab, focus) {
    const list = tab.closest('[role="tablist"]');
    all('[role="tab"]', list).forEach((one) => {
      const chosen = one === tab;
      one.setAttribute('aria-selected', String(chosen));
      one.tabIndex = chosen ? 0 : -1;
      document.getElementById(one.getAttribute('aria-controls')).hidden = !chosen;
    });
    if (focus) tab.focus();
  }
  onContent((within) => all('[data-tabs]', within).forEach((tabs) => {
    const list = tabs.querySelector('.tab-list');
    const links = all('a', list);
    list.setAttribute('role', 'tablist');
    all('li', list).forEach((item) => item.setAttribute('role', 'presentation'));
    links.forEach((link) => {
      const panel = document.getElementById(link.hash.slice(1));
      link.setAttribute('role', 'tab');
      link.setAttribute('aria-controls', panel.id);
      link.id = link.id || panel.id + '-tab';
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', link.id);
    });
    chooseTab(links.find((link) => link.hash === location.hash) || links[0], false);
  }));
  on('click', '[role="tab"]', (event, tab) => {
    event.preventDefault();
    history.replaceState(history.state, '', tab.hash);
    chooseTab(tab, false);
  });
  on('keydown', '[role="tab"]', (event, tab) => {
    const tabs = all('[role="tab"]', tab.closest('[role="tablist"]'));
    const next = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (next) { event.preventDefault(); chooseTab(tabs[(tabs.indexOf(tab) + next + tabs.length) % tabs.length], true); }
    if (event.key === 'Home') { event.preventDefault(); chooseTab(tabs[0], true); }
    if (event.key === 'End') { event.preventDefault(); chooseTab(tabs[tabs.length - 1], true); }
  });

  /* Tables: j and k walk, Enter opens, columns are chosen and remembered */
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !singleKeys() || typing(event.target)) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const rows = all('table[data-walk] tbody tr').filter((row) => row.querySelector('a') && row.offsetParent);
    if (!rows.length) return;
    event.preventDefault();
    const at = rows.indexOf(document.querySelector('tr.walked'));
    const row = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    rows.forEach((one) => one.classList.toggle('walked', one === row));
    row.querySelector('a').focus();
    row.scrollIntoView({ block: 'nearest' });
  });
  const showColumns = (table) => {
    const chosen = (remembered('columns:' + table.id) || '').split(',').filter(Boolean);
    all('[data-column]', table).forEach((cell) => { cell.hidden = chosen.includes(cell.dataset.column); });
    all('[data-columns="' + table.id + '"] input').forEach((box) => { box.checked = !chosen.includes(box.value); });
  };
  onContent((within) => all('table[data-walk][id]', within).forEach(showColumns));
  on('change', '[data-columns] input', (event, box) => {
    const choice = box.closest('[data-columns]');
    const away = all('input', choice).filter((one) => !one.checked).map((one) => one.value);
    remember('columns:' + choice.dataset.columns, away.join(','));
    showColumns(document.getElementById(choice.dataset.columns));
  });

  /* Confirm: the link leads to a page that says the legal effect; here the same step opens over the page */
  on('click', 'a[data-confirm]', (event, link) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fetch(link.href, { headers: { Accept: 'text/html' } })
      .then((answer) => answer.ok && !answer.redirected ? answer.text() : Promise.reject(answer))
      .then((html) => {
        const step = new DOMParser().parseFromString(html, 'text/html').querySelector('.confirm-step');
        if (!step) throw new Error('no confirm step');
        const dialog = document.createElement('dialog');
        dialog.className = 'dialog';
        dialog.setAttribute('aria-labelledby', step.querySelector('h1, h2').id);
        dialog.append(document.adoptNode(step));
        dialog.addEventListener('close', () => { dialog.remove(); link.focus(); });
        document.body.append(dialog);
        if (window.htmx) window.htmx.process(dialog);
        dialog.showModal();
        (dialog.querySelector('textarea, input:not([type=hidden])') || dialog.querySelector('[data-close]')).focus();
      })
      .catch(() => { location.href = link.href; });
  });

  /* Upload: the chosen files go one by one, each with its progress; the same form without JavaScript sends them all */
  const refuse = (form, line, words) => {
    line.classList.add('is-refused');
    line.querySelector('.upload-state').textContent = words;
  };
  function send(form, file, line) {
    return new Promise((done) => {
      const body = new FormData(form);
      const input = form.querySelector('input[type=file]');
      body.delete(input.name);
      body.append(input.name, file);
      const request = new XMLHttpRequest();
      const bar = line.querySelector('progress');
      request.open('POST', form.action);
      request.setRequestHeader('X-Requested-With', 'upload');
      Object.entries(csrfHeader()).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.addEventListener('progress', (event) => { bar.value = event.loaded / Math.max(1, event.total); });
      request.addEventListener('loadend', () => {
        bar.remove();
        const kept = request.status >= 200 && request.status < 300;
        if (kept) line.querySelector('.upload-state').textContent = form.dataset.kept;
        else refuse(form, line, refusalIn(request) || form.dataset.lost);
        done(kept);
      });
      request.send(body);
    });
  }
  const refusalIn = (request) => {
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    return page.querySelector('.error-summary li, .error')?.textContent.trim();
  };
  async function sendAll(form, files) {
    const list = form.querySelector('.upload-list');
    let kept = 0;
    for (const file of files) {
      const line = document.createElement('li');
      const name = document.createElement('span');
      name.textContent = file.name;
      const state = document.createElement('span');
      state.className = 'upload-state';
      line.append(name, document.createElement('progress'), state);
      list.append(line);
      if (file.size > Number(form.dataset.limit)) { line.querySelector('progress').remove(); refuse(form, line, form.dataset.tooLarge); continue; }
      if (await send(form, file, line)) kept += 1;
    }
    form.querySelector('input[type=file]').value = '';
    form.dispatchEvent(new CustomEvent('uploaded', { bubbles: true, detail: { kept } }));
    announce(form.dataset.done.replace('{0}', kept).replace('{1}', files.length));
    if (kept && kept === files.length && form.dataset.then) location.assign(form.dataset.then);
  }
  const sendChosen = (input) => { if (input.files.length) sendAll(input.form, Array.from(input.files)); };
  on('change', 'form[data-upload] input[type=file]', (event, input) => sendChosen(input));
  onContent((within) => {
    all('form[data-upload] .upload-send', within).forEach((button) => { button.hidden = true; });
    /* Chosen on a slow line before this script was there */
    all('form[data-upload] input[type=file]', within).forEach(sendChosen);
  });

  /* Fields that are asked only when another says so: data-shown-field, data-shown-equals or data-shown-at-least */
  const valueOf = (form, name) => {
    const field = form.elements.namedItem(name);
    if (!field) return '';
    return field instanceof RadioNodeList ? field.value : field.type === 'checkbox' ? String(field.checked) : field.value;
  };
  const showDependent = (form) => all('[data-shown-field]', form).forEach((part) => {
    const value = valueOf(form, part.dataset.shownField);
    const holds = part.dataset.shownAtLeast === undefined ? value === part.dataset.shownEquals
      : value !== '' && Number(value) >= Number(part.dataset.shownAtLeast);
    part.hidden = !holds;
    all('input, select, textarea', part).forEach((field) => { field.disabled = !holds; });
  });
  onContent((within) => new Set(all('[data-shown-field]', within).map((part) => part.closest('form')))
    .forEach((form) => { if (form) showDependent(form); }));
  document.addEventListener('input', (event) => { if (event.target.form) showDependent(event.target.form); });

  /* Timeline filter */
  on('change', '[data-filter] input', (event, box) => {
    const shown = all('input:checked', box.closest('[data-filter]')).map((one) => one.value);
    all('[data-kind]', document.getElementById(box.closest('[data-filter]').dataset.filter))
      .forEach((line) => { line.hidden = !shown.includes(line.dataset.kind); });
  });

  /* Saves as you go. The form itself waits for a saving that is under way, which tells it what now stands, and nothing
     is saved any more while the form is on its way. */
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.saves === undefined || !form.querySelector('.htmx-request')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const submitter = event.submitter;
    document.addEventListener('htmx:afterRequest', () => form.requestSubmit(submitter), { once: true });
  }, true);
  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = event.target.closest('form[data-saves]');
    if (form && form.getAttribute('aria-busy') === 'true') event.preventDefault();
  });
  /* It says what is saved and when */
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = event.target.closest('form[data-saves]');
    const place = form && form.querySelector('[data-save-state]');
    if (!place) return;
    const time = new Date().toTimeString().slice(0, 5);
    place.textContent = event.detail.successful ? place.dataset.saved.replace('{0}', time) : place.dataset.unsaved;
  });
})();
