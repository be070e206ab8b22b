// Grid cells and buttons of the page of what does not add up. Names are global because the shop's grid calls them.
var backorderFindings = (function () {
  'use strict';

  var shown = {};
  var pressed = null;

  function escape(text) {
    return $('<div/>').text(text === null || text === undefined ? '' : text).html();
  }

  function page() {
    return $('.backorder-findings');
  }

  function link(url, id, text) {
    return '<a href="' + escape(url) + '/' + encodeURIComponent(id) + '">' + escape(text) + '</a>';
  }

  function small(html) {
    return html ? '<small class="backorder-small">' + html + '</small>' : '';
  }

  function links(row) {
    var all = row.Backorders.map(function (one) { return link(page().data('details-url'), one.Id, one.Text); });
    if (row.OrderText) {
      all.unshift(link(page().data('order-url'), row.OrderId, row.OrderText));
    }
    return all.join(', ');
  }

  function buttons(row) {
    shown[row.Id] = row;
    return row.Buttons.map(function (button, index) {
      var look = button.Action === 'Dismiss' ? 'btn-default' : 'btn-primary';
      return '<button type="button" class="btn btn-sm ' + look + ' finding-button" data-action="' + escape(button.Action)
        + '" data-finding="' + Number(row.Id) + '" data-index="' + index + '">'
        + escape(button.Text) + '</button>';
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
        $('.finding-dialog-error').text(response.responseJSON && response.responseJSON.error || page().data('texts-failed'));
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
        ? escape(row.ProductName) + small(escape(page().data('texts-gone')))
        : link(page().data('product-url'), row.ProductId, row.ProductName))
        + small(escape(row.Chosen)) + small(escape(row.Sku));
    },
    what: function (row) { return '<strong>' + escape(row.What) + '</strong>' + small(escape(row.Why)) + small(links(row)); },
    state: function (row) {
      return '<span class="badge backorder-status finding-' + escape(row.State) + '">' + escape(row.StateText) + '</span>'
        + small(escape(row.Settled));
    },
    buttons: buttons,
    empty: function (json) {
      if (!json || json.recordsTotal > 0) {
        return '';
      }
      var isPlain = $('#SearchStateId').val() === '-1' && $('#SearchKindId').val() === '0' && !$('#SearchProduct').val();
      return page().data(isPlain ? 'texts-empty' : 'texts-no-match');
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
