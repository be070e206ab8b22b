// Asks the shop again what comes now and what later whenever quantity or attributes of a product change.
(function () {
  'use strict';

  function form(host) {
    return host.closest('form') || document.getElementById('product-details-form');
  }

  function fieldsOf(source) {
    return source ? new URLSearchParams(new FormData(source)) : new URLSearchParams();
  }

  // A group has one form for all its products: what was typed for another one does not matter here.
  function choiceOf(source, productId) {
    return Array.from(fieldsOf(source)).filter(function (field) {
      return !/^addtocart_/.test(field[0]) || field[0].indexOf('addtocart_' + productId + '.') === 0;
    }).join('&');
  }

  function showAvailability(productId, text) {
    var line = document.getElementById('stock-availability-value-' + productId);
    if (line && text) {
      line.textContent = text;
    }
  }

  // What cannot be ordered is not offered; another choice may be.
  function closeButton(productId, isClosed) {
    var button = document.getElementById('add-to-cart-button-' + productId);
    if (button && (isClosed || button.dataset.backordersClosed)) {
      button.disabled = isClosed;
      button.dataset.backordersClosed = isClosed ? 'yes' : '';
    }
  }

  // Browsers fill in again what was chosen before; the page came with a notice for something else then.
  function isAsSent(source) {
    return Array.prototype.every.call(source ? source.elements : [], function (field) {
      if (field.tagName === 'SELECT') {
        var wasChosen = Array.prototype.some.call(field.options, function (option) { return option.defaultSelected; });
        return Array.prototype.every.call(field.options, function (option, index) {
          return option.selected === (wasChosen ? option.defaultSelected : index === 0);
        });
      }
      return /^(checkbox|radio)$/.test(field.type)
        ? field.checked === field.defaultChecked
        : field.value === field.defaultValue || !('defaultValue' in field);
    });
  }

  function watch(host) {
    var productId = host.dataset.productId;
    var source = form(host);
    var asked = 0;
    var told = choiceOf(source, productId);
    var timer;

    function show(html) {
      // What stays the same is left alone: it would flicker, and be read aloud again.
      if (html !== host.innerHTML) {
        host.innerHTML = html;
      }
    }

    function ask() {
      var number = ++asked;
      var body = fieldsOf(source);
      told = choiceOf(source, productId);

      fetch(host.dataset.url, { method: 'POST', body: body, credentials: 'same-origin' })
        .then(function (response) { return response.ok ? response.json() : null; })
        .then(function (answer) {
          // An answer that was overtaken by a later question is thrown away; until one comes, the old text stays.
          if (answer && number === asked) {
            show(answer.html);
            showAvailability(productId, answer.availability);
            closeButton(productId, answer.closed === true);
          }
        })
        .catch(function () { /* Offline: the notice that is there stays. */ });
    }

    function askSoon() {
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    }

    function askIfChanged() {
      if (choiceOf(source, productId) !== told) {
        askSoon();
      }
    }

    if (source) {
      source.addEventListener('input', askIfChanged);
      source.addEventListener('change', askIfChanged);
    }

    // The shop announces changes through jQuery, which native listeners do not hear. It writes its own availability
    // text then, so the question is asked again even when it is the same.
    if (window.jQuery) {
      window.jQuery(document).on('product_attributes_changed', function (event) {
        var changed = event.changedData && event.changedData.productId;
        if (!changed || String(changed) === productId) {
          askSoon();
        }
      });
      window.jQuery(document).on('product_quantity_changed', askIfChanged);
    }

    if (!isAsSent(source)) {
      ask();
    }
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
