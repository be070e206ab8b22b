// Asks the shop again what comes now and what later whenever quantity or attributes of the product page change.
(function () {
  'use strict';

  function form(host) {
    return host.closest('form') || document.getElementById('product-details-form');
  }

  function showAvailability(productId, text) {
    var line = document.getElementById('stock-availability-value-' + productId);
    if (line && text) {
      line.textContent = text;
    }
  }

  function watch(host) {
    var productId = host.dataset.productId;
    var asked = 0;
    var timer;

    function ask() {
      var number = ++asked;
      var source = form(host);
      var body = source ? new URLSearchParams(new FormData(source)) : new URLSearchParams();

      fetch(host.dataset.url, { method: 'POST', body: body, credentials: 'same-origin' })
        .then(function (response) { return response.ok ? response.json() : null; })
        .then(function (answer) {
          // An answer that was overtaken by a later question is thrown away.
          if (answer && number === asked) {
            host.innerHTML = answer.html;
            showAvailability(productId, answer.availability);
          }
        })
        .catch(function () { /* Offline: the notice that the page came with stays. */ });
    }

    function askSoon() {
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    }

    var source = form(host);
    if (source) {
      source.addEventListener('input', askSoon);
      source.addEventListener('change', askSoon);
    }

    // The shop announces changes through jQuery, which native listeners do not hear.
    if (window.jQuery) {
      window.jQuery(document).on('product_attributes_changed product_quantity_changed', askSoon);
    }

    ask();
  }

  function start() {
    document.querySelectorAll('.backorder-notice-host').forEach(watch);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
