// Grid cells and buttons of the page of requests, and the offer on the page of a backorder.
// Names are global because the shop's grid calls them.
var backorderRequests = (function () {
  'use strict';

  var shown = {};
  var pressed = null;

  function page() {
    return $('.backorder-requests');
  }

  function button(row, action, look, text, hint) {
    return '<button type="button" class="btn btn-sm ' + look + ' finding-button" data-action="' + action
      + '" data-request="' + Number(row.Id) + '" title="' + backorderCells.escape(hint).replace(/"/g, '&quot;') + '">'
      + backorderCells.escape(text) + '</button>';
  }

  function buttons(row) {
    shown[row.Id] = row;
    return (row.MayAccept ? button(row, 'accept', 'btn-primary', row.AcceptText, row.AcceptConfirm) : '')
      + (row.MayRefuse ? button(row, 'refuse', 'btn-default', page().data('texts-refuse'), page().data('texts-refuse-confirm')) : '')
      + cancelButton(row);
  }

  // Of an order that a request emptied.
  function cancelButton(row) {
    return row.Emptied ? button(row, 'cancel-order', 'btn-default', row.Emptied.Text, row.Emptied.Confirm) : '';
  }

  function confirmOf(row, action) {
    return action === 'accept' ? row.AcceptConfirm : action === 'refuse' ? page().data('texts-refuse-confirm') : row.Emptied.Confirm;
  }

  // All change an order or end a request, so all ask; whoever refuses may say why.
  function press(element) {
    var row = shown[element.data('request')];
    var action = element.data('action');
    var isAccept = action === 'accept';
    pressed = { element: element, id: row.Id, url: action + '-url' };

    $('#request-dialog-title').text(element.text());
    $('.request-dialog-line').text([row.OrderText, row.ProductName, row.What].filter(Boolean).join(' · '));
    $('.request-dialog-text').text(confirmOf(row, action));
    $('.request-dialog-reason').toggle(action === 'refuse');
    $('#request-reason').val('');
    $('.request-dialog-error').text('');
    $('.request-dialog-money').text('');
    $('#request-dialog-submit').prop('disabled', isAccept);
    $('#request-dialog').modal('show');

    if (isAccept) {
      foresee(row.Id);
    }
  }

  // What happens to the money is seen before anybody says yes; where it cannot be asked, the text above stands alone.
  function foresee(id) {
    var data = { id: id };
    addAntiForgeryToken(data);

    $.ajax({ url: page().data('preview-url'), type: 'POST', data: data })
      .done(function (answer) {
        if (pressed.id === id) {
          $('.request-dialog-money').text(answer.text || '');
        }
      })
      .always(function () { $('#request-dialog-submit').prop('disabled', false).trigger('focus'); });
  }

  function submit() {
    // A second press must not take it off twice.
    $('#request-dialog-submit').prop('disabled', true);
    post(pressed.url, $('#request-reason').val())
      .done(function () { $('#request-dialog').modal('hide'); })
      .fail(function (response) {
        $('.request-dialog-error').text(backorderCells.fault(response, page().data('texts-failed')));
        $('#request-dialog-submit').prop('disabled', false);
      })
      .always(function () { updateTable('#requests-grid'); });
  }

  function post(url, reason) {
    var data = { id: pressed.id, reason: reason };
    addAntiForgeryToken(data);

    return $.ajax({ url: page().data(url), type: 'POST', data: data })
      .done(function (answer) {
        say(answer.message || answer.error, !answer.message);
        propose(answer.emptied);
      });
  }

  // The row may be gone with the filter, so the button stands beside the answer as well.
  function propose(emptied) {
    if (emptied) {
      var row = shown[pressed.id];
      row.Emptied = { Text: emptied.text || emptied.Text, Confirm: emptied.confirm || emptied.Confirm };
      $('.backorder-answer').append(' ', cancelButton(row));
    }
  }

  function say(text, isRefused) {
    $('.backorder-answer').text(text).toggleClass('has-refusals', isRefused);
  }

  function offer(form) {
    var answer = form.find('.backorder-offer-answer').removeClass('text-danger').text('');
    var submit = form.find('button').prop('disabled', true);
    var data = { id: form.data('backorder-id'), productId: form.find('select').val() || 0, sku: form.find('input').val() };
    addAntiForgeryToken(data);

    $.ajax({ url: form.data('url'), type: 'POST', data: data })
      .done(function (json) { answer.text(json.message || json.error).toggleClass('text-danger', !json.message); })
      .fail(function (response) {
        answer.addClass('text-danger').text(backorderCells.fault(response, form.data('failed')));
      })
      .always(function () { submit.prop('disabled', false); });
  }

  $(function () {
    page().on('click', '.finding-button', function () { press($(this)); });
    $('#request-dialog-submit').on('click', submit);
    $('#request-dialog')
      .on('shown.bs.modal', function () { $(this).find('#request-reason:visible, #request-dialog-submit').first().trigger('focus'); })
      // The button that was pressed may be gone with its row.
      .on('hidden.bs.modal', function () { $('.backorder-answer').attr('tabindex', '-1').trigger('focus'); });
    $('.backorder-offer').on('click', 'button', function () { offer($(this).closest('.backorder-offer')); });
  });

  return {
    order: function (row) { return backorderCells.link(page().data('order-url'), row.OrderId, row.OrderText); },
    product: function (row) {
      return backorderCells.link(page().data('details-url'), row.BackorderId, row.ProductName)
        + backorderCells.small(row.Chosen)
        + backorderCells.small(row.Sku);
    },
    what: function (row) { return backorderCells.strong(row.What) + backorderCells.small(row.Now); },
    state: function (row) { return backorderCells.state('request', row); },
    buttons: buttons,
    empty: function (json) {
      var isPlain = $('#SearchStateId').val() === '-1' && !$('#SearchOrder').val() && !$('#SearchProduct').val();
      return backorderCells.empty(page(), json, isPlain);
    }
  };
})();

function renderRequestOrder(data, type, row) {
  return backorderRequests.order(row);
}

function renderRequestProduct(data, type, row) {
  return backorderRequests.product(row);
}

function renderRequestWhat(data, type, row) {
  return backorderRequests.what(row);
}

function renderRequestState(data, type, row) {
  return backorderRequests.state(row);
}

function renderRequestButtons(data, type, row) {
  return backorderRequests.buttons(row);
}

function backorderRequestsDrawn() {
  $('#requests-empty').text(backorderRequests.empty($('#requests-grid').DataTable().ajax.json()));
}
