// Tells the shop that the shopper understands what comes later, at once and together with the order.
(function () {
  'use strict';

  var DOOR = /\/opcconfirmorder/i;

  function box() {
    return document.getElementById('backorder-acknowledge');
  }

  function tell(host, ticked) {
    // One of its own would stand twice in a form that a theme puts around the summary.
    var token = document.querySelector('input[name="__RequestVerificationToken"]');
    var body = new URLSearchParams({ code: ticked.value, accepted: ticked.checked });
    if (token) {
      body.set(token.name, token.value);
    }

    // Should it fail, the word still goes along with the order.
    fetch(host.dataset.url, { method: 'POST', body: body, credentials: 'same-origin' }).catch(function () { });
  }

  // What was short may have changed: the shopper sees the list as it is now.
  function renew() {
    var summary = document.querySelector('.backorder-summary[data-url]');
    if (!summary) {
      return;
    }

    fetch(summary.dataset.url, { credentials: 'same-origin' })
      .then(function (response) { return response.ok ? response.text() : null; })
      .then(function (html) {
        if (html !== null) {
          summary.outerHTML = html;
          if (box()) {
            box().focus();
          }
        }
      })
      .catch(function () { });
  }

  document.addEventListener('change', function (event) {
    if (event.target === box()) {
      tell(event.target.closest('.backorder-acknowledge'), event.target);
    }
  });

  if (window.jQuery) {
    window.jQuery.ajaxPrefilter(function (options) {
      if (DOOR.test(options.url) && box() && box().checked) {
        options.data = (options.data ? options.data + '&' : '') + new URLSearchParams([[box().name, box().value]]);
      }
    });
    window.jQuery(document).on('ajaxSuccess', function (event, request, options, answer) {
      if (DOOR.test(options.url) && answer && answer.error) {
        renew();
      }
    });
  }
})();
