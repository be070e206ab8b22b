// The index of the settings page: a card that is folded opens when it is asked for.
(function () {
  'use strict';

  function open(hash) {
    var card = /^#backorders-[a-z]+$/.test(hash) && document.querySelector(hash + '.collapsed-card');
    if (card) {
      card.querySelector('[data-card-widget="collapse"]').click();
    }
  }

  $(function () {
    $('#backorders-index').on('click', 'a', function () {
      open(this.hash);
    });
    open(window.location.hash);
  });
}());
