// The plugin's card on the product page is a part of the page: its values are saved first, then the page is. What is refused
// keeps the page open, with the reason in the card.
$(function () {
  'use strict';

  var fields = $('#backorders-product-fields');
  var inputs = fields.find('[data-backorders]');
  var form = fields.closest('form');
  var isSaved = false;

  function values() {
    var data = { productId: fields.data('product-id') };
    inputs.each(function () { data[$(this).data('backorders')] = $(this).val(); });

    return data;
  }

  var before = JSON.stringify(values());

  function show(text) {
    var card = fields.closest('.card');
    if (card.hasClass('collapsed-card')) {
      card.find('[data-card-widget="collapse"]').trigger('click');
    }
    $('#backorders-product-answer').text(text);
    inputs.first().trigger('focus');
  }

  function save(event) {
    if (isSaved || inputs.length === 0 || event.isDefaultPrevented() || JSON.stringify(values()) === before) {
      return;
    }

    var pressed = event.originalEvent && event.originalEvent.submitter;
    var data = values();
    event.preventDefault();
    addAntiForgeryToken(data);
    $.post(fields.data('url'), data)
      .done(function () {
        isSaved = true;
        // The button says which of the page's saves it is.
        form[0].requestSubmit(pressed && pressed.form === form[0] ? pressed : undefined);
      })
      .fail(function (response) { show(response.responseJSON && response.responseJSON.error || fields.data('failed')); });
  }

  form.on('submit', save);
});
