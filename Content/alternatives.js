// Asks the shop again what could be taken instead whenever the notice of the product page changes.
(function () {
  'use strict';

  function watch(host) {
    var asked = 0;
    var timer;
    var form = host.closest('form') || document.getElementById('product-details-form');
    var notice = document.querySelector('.backorder-notice-host[data-product-id="' + host.dataset.productId + '"]');

    function ask() {
      var number = ++asked;
      var body = form ? new URLSearchParams(new FormData(form)) : new URLSearchParams();

      fetch(host.dataset.url, { method: 'POST', body: body, credentials: 'same-origin' })
        .then(function (response) { return response.ok ? response.text() : null; })
        .then(function (html) {
          // An answer that was overtaken by a later question is thrown away; one that says the same disturbs nobody.
          if (html !== null && number === asked && host.innerHTML.trim() !== html.trim()) {
            host.innerHTML = html.trim();
          }
        })
        .catch(function () { /* Offline: what the page came with stays. */ });
    }

    function askSoon() {
      clearTimeout(timer);
      timer = setTimeout(ask, 250);
    }

    function follow() {
      if (notice.querySelector('.backorder-notice')) {
        askSoon();
      } else {
        clearTimeout(timer);
        asked++;
        host.textContent = '';
      }
    }

    // Where goods may wait, the notice says when something is short; elsewhere the form itself is watched.
    if (notice) {
      new MutationObserver(follow).observe(notice, { childList: true, subtree: true, characterData: true });
    } else if (form) {
      form.addEventListener('input', askSoon);
      form.addEventListener('change', askSoon);
    }
  }

  function start() {
    document.querySelectorAll('.backorder-alternatives-host').forEach(watch);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
