// What is offered instead of a product, on its page in the back office. The block saves itself: it lies inside the product's own form.
$(function () {
  'use strict';

  var box = $('#backorder-substitutes');
  var chosen = [];

  function say(text, good) {
    box.find('.backorder-substitutes-answer')
      .attr('class', 'backorder-substitutes-answer ' + (good ? 'text-success' : 'text-danger'))
      .text(text || '');
  }

  function post(action, more, done) {
    var data = $.extend({ productId: box.data('product-id') }, more);
    addAntiForgeryToken(data);
    $.ajax({ type: 'POST', url: box.data('url-' + action), data: data, traditional: true })
      .done(function (answer) {
        if (answer.error) {
          say(answer.error, false);
        } else {
          done(answer);
        }
      })
      .fail(function (response) { say(response.responseJSON && response.responseJSON.error || box.data('text-failed'), false); });
  }

  function button(text, label, press) {
    return $('<button type="button" class="btn btn-default btn-sm ml-1"></button>')
      .text(text)
      .attr({ 'aria-label': label, title: label })
      .on('click', press);
  }

  function named(key, product) {
    return box.data('text-' + key).replace('{0}', product.name);
  }

  function line(product) {
    var item = $('<li class="mb-1"></li>');
    item.append(product.isDeleted
      ? $('<s></s>').text(product.name)
      : $('<a></a>').attr('href', box.data('url-product') + '/' + encodeURIComponent(product.id)).text(product.name));
    item.append($('<span class="text-muted ml-1"></span>').text(product.sku));

    if (product.isDeleted || !product.isPublished) {
      item.append($('<span class="badge badge-warning ml-1"></span>').text(box.data(product.isDeleted ? 'text-gone' : 'text-unpublished')));
    }

    return item;
  }

  function move(index, by) {
    var ids = chosen.map(function (product) { return product.id; });
    ids.splice(index + by, 0, ids.splice(index, 1)[0]);
    post('sort', { substituteIds: ids }, function (answer) {
      show(answer);
      box.find('.backorder-substitutes-list li').eq(index + by).find('button:enabled').first().trigger('focus');
    });
  }

  function show(answer) {
    chosen = answer.products;
    var list = box.find('.backorder-substitutes-list').empty();

    chosen.forEach(function (product, index) {
      list.append(line(product)
        .append(button('\u2191', named('up', product), function () { move(index, -1); }).prop('disabled', index === 0))
        .append(button('\u2193', named('down', product), function () { move(index, 1); }).prop('disabled', index === chosen.length - 1))
        .append(button('\u00d7', named('remove', product), function () { post('remove', { substituteId: product.id }, show); })));
    });

    if (chosen.length === 0) {
      list.append($('<li class="text-muted"></li>').text(box.data('text-none')));
    }

    say(answer.message, true);
  }

  function add(product) {
    post('add', { substituteId: product.id, bothWays: $('#backorder-substitutes-both').prop('checked') }, function (answer) {
      box.find('.backorder-substitutes-found').empty();
      $('#backorder-substitutes-text').val('').trigger('focus');
      show(answer);
    });
  }

  function find() {
    post('search', { text: $('#backorder-substitutes-text').val() }, function (answer) {
      var list = box.find('.backorder-substitutes-found').empty();
      answer.products.forEach(function (product) {
        list.append(line(product).append(button('+', named('add', product), function () { add(product); })));
      });
      say(answer.products.length === 0 ? box.data('text-nothing-found') : '', answer.products.length > 0);
    });
  }

  $('#backorder-substitutes-find').on('click', find);
  $('#backorder-substitutes-text').on('keydown', function (event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      find();
    }
  });

  if (box.length > 0) {
    post('list', {}, show);
  }
});
