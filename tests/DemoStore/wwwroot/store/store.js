// What the pages of the demo store do in the browser. Names of events and fields are those of the platform, so that plugins find them.
(function ($) {
  'use strict';

  function tell(message, isFault) {
    var box = $('<div class="message">').toggleClass('message-error', isFault).append($('<span>').text(message));
    if (!isFault) box.append('<a href="/cart">See cart</a>');
    $('#bar-notification').empty().append(box);
  }

  // Product page

  function changedAttributes($control) {
    var productId = $control.closest('[data-productid]').data('productid');

    $.ajax({
      cache: false,
      url: '/shoppingcart/productdetails_attributechange?productId=' + productId,
      type: 'post',
      data: $('#product-details-form').serialize()
    }).done(function (data) {
      if (data.sku) $('#sku-' + productId).text(data.sku);
      if (data.price) $('.price-value-' + productId).text(data.price);
      if (data.stockAvailability) $('#stock-availability-value-' + productId).text(data.stockAvailability);
      $(document).trigger({ type: 'product_attributes_changed', changedData: data });
    });
  }

  function changedQuantity() {
    var data = { productId: $(this).data('productid'), quantity: $(this).val() };
    $(document).trigger({ type: 'product_quantity_changed', changedData: data });
  }

  function addToCart(event) {
    event.preventDefault();
    var $button = $(this);
    var $faults = $('#product-faults-' + $button.data('productid')).empty();
    $button.prop('disabled', true);

    $.ajax({ cache: false, url: $button.attr('formaction'), type: 'post', data: $('#product-details-form').serialize() })
      .done(function (answer) {
        if (answer.updatetopcartsectionhtml) $('.cart-qty').text(answer.updatetopcartsectionhtml);
        if (answer.success) tell(answer.message, false);
        else $.each(answer.message, function (_, text) { $faults.append($('<p>').text(text)); });
      })
      .fail(function () { tell('The product could not be added. Please try again.', true); })
      .always(function () { $button.prop('disabled', false); });
  }

  function addOnEnter(event) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    $('#add-to-cart-button-' + $(this).data('productid')).trigger('click');
  }

  function startProductPage() {
    var $form = $('#product-details-form');
    if (!$form.length) return;

    $form.on('change', '[data-attr], [data-attr] input, .bundle-qty', function () { changedAttributes($(this)); });
    $form.on('input propertychange paste', '.qty-input[data-productid]', changedQuantity);
    $form.on('keydown', '.qty-input[data-productid]', addOnEnter);
    $form.on('click', '.add-to-cart-button', addToCart);
    $form.find('.attributes[data-productid]').each(function () { changedAttributes($(this)); });
  }

  // One-page checkout

  function showStep(name) {
    var $step = $('#opc-' + name);
    var $title = $step.find('.step-title');

    $('#checkout-steps > li').removeClass('active done').find('.step').prop('hidden', true);
    $step.prevAll().addClass('done');
    $step.addClass('active').find('.step').prop('hidden', false);
    $('#checkout-status').text('Step: ' + $title.text());
    $title.trigger('focus');
    $step[0].scrollIntoView({ block: 'nearest' });
  }

  function fault(message) {
    $('#checkout-fault').prop('hidden', !message).text(message || '');
  }

  function takeAnswer(answer) {
    if (answer.redirect) {
      window.location = answer.redirect;
      return;
    }
    if (answer.error) {
      fault(answer.message);
      return;
    }
    $('#checkout-' + answer.update_section.name + '-load').html(answer.update_section.html);
    showStep(answer.goto_section);
    $('#opc-' + answer.goto_section).find('[aria-invalid=true]').first().trigger('focus');
  }

  function saveStep(event) {
    event.preventDefault();
    var $form = $(this);
    var $button = $form.find('button[type=submit]').prop('disabled', true);
    fault('');

    $.ajax({ cache: false, url: $form.attr('action'), type: 'post', data: $form.serialize() })
      .done(takeAnswer)
      .fail(function () { fault('This step could not be saved. Please try again.'); })
      .always(function () { $button.prop('disabled', false); });
  }

  function startCheckout() {
    $('.checkout-page').on('submit', '.step-form', saveStep).on('click', '.back-link', function () {
      fault('');
      showStep($(this).closest('li').prev().attr('id').substring('opc-'.length));
    });
  }

  $(function () {
    $('[data-confirm]').on('submit', function (event) {
      if (!window.confirm($(this).data('confirm'))) event.preventDefault();
    });
    startProductPage();
    startCheckout();
  });
})(jQuery);
