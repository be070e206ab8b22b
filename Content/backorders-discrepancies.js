// Grid cells and buttons of the page of what does not add up. Names are global because the shop's grid calls them.
var backorderFindings = (function () {
  'use strict';

  var shown = {};
  var pressed = null;

  function page() {
    return $('.backorder-findings');
  }

  function links(row) {
    var all = row.Backorders.map(function (one) { return backorderCells.link(page().data('details-url'), one.Id, one.Text); });
    if (row.OrderText) {
      all.unshift(backorderCells.link(page().data('order-url'), row.OrderId, row.OrderText));
    }
    return all.join(', ');
  }

  function buttons(row) {
    shown[row.Id] = row;
    return row.Buttons.map(function (button, index) {
      var look = button.Action === 'Dismiss' ? 'btn-default' : 'btn-primary';
      return '<button type="button" class="btn btn-sm ' + look + ' finding-button" data-action="' + backorderCells.escape(button.Action)
        + '" data-finding="' + Number(row.Id) + '" data-index="' + index + '">'
        + backorderCells.escape(button.Text) + '</button>';
    }).join(' ');
  }

  function open(element) {
    var button = shown[element.data('finding')].Buttons[element.data('index')];
    pressed = { element: element, id: element.data('finding'), action: button.Action };
    $('#finding-dialog-title').text(button.Text);
    $('.finding-dialog-text').text(button.Confirm);
    $('.finding-dialog-error').text('');
    $('#finding-dialog-submit').prop('disabled', false);
    $('#finding-dialog').modal('show');
  }

  function post() {
    var data = { id: pressed.id };
    addAntiForgeryToken(data);
    // The actions stand beside the list.
    var url = page().data('actions-url').replace(/\/List$/, '') + '/' + pressed.action;

    $('#finding-dialog-submit').prop('disabled', true);
    $.ajax({ url: url, type: 'POST', data: data })
      .done(function (answer) {
        $('#finding-dialog').modal('hide');
        $('.backorder-answer').text(answer.message || answer.error).toggleClass('has-refusals', !answer.message);
        updateTable('#findings-grid');
      })
      .fail(function (response) {
        // Busy can be tried again; what was settled meanwhile is shown as it is now.
        $('.finding-dialog-error').text(backorderCells.fault(response, page().data('texts-failed')));
        $('#finding-dialog-submit').prop('disabled', false);
        updateTable('#findings-grid');
      });
  }

  $(function () {
    $('#findings-grid').on('click', '.finding-button', function () { open($(this)); });
    $('#finding-dialog-submit').on('click', post);
    $('#finding-dialog')
      .on('shown.bs.modal', function () { $('#finding-dialog-submit').trigger('focus'); })
      .on('hidden.bs.modal', function () { if (pressed) { pressed.element.trigger('focus'); } });
  });

  return {
    product: function (row) {
      return (row.IsProductGone
        ? backorderCells.escape(row.ProductName) + backorderCells.small(backorderCells.escape(page().data('texts-gone')))
        : backorderCells.link(page().data('product-url'), row.ProductId, row.ProductName))
        + backorderCells.small(row.Chosen) + backorderCells.small(row.Sku);
    },
    what: function (row) { return backorderCells.strong(row.What) + backorderCells.small(row.Why) + backorderCells.smallHtml(links(row)); },
    state: function (row) { return backorderCells.state('finding', row); },
    buttons: buttons,
    empty: function (json) {
      var isPlain = $('#SearchStateId').val() === '-1' && $('#SearchKindId').val() === '0' && !$('#SearchProduct').val();
      return backorderCells.empty(page(), json, isPlain);
    }
  };
})();

function renderFindingProduct(data, type, row) {
  return backorderFindings.product(row);
}

function renderFindingWhat(data, type, row) {
  return backorderFindings.what(row);
}

function renderFindingState(data, type, row) {
  return backorderFindings.state(row);
}

function renderFindingButtons(data, type, row) {
  return backorderFindings.buttons(row);
}

function backorderFindingsDrawn() {
  $('#findings-empty').text(backorderFindings.empty($('#findings-grid').DataTable().ajax.json()));
}
