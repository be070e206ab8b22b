// Grid cells and buttons of the pages of what is expected to come in. Names are global because the shop's grid calls them.
var backorderReceipts = (function () {
  'use strict';

  function page() {
    return $('.backorder-receipts');
  }

  function badge(text, look) {
    return text ? ' <span class="badge ' + look + '">' + backorderCells.escape(text) + '</span>' : '';
  }

  function shift() {
    if (selectedIds.length === 0) {
      $('.backorder-answer').addClass('has-refusals').text(page().data('texts-select'));
      return;
    }
    window.location.href = page().data('shift-url') + '?ids=' + encodeURIComponent(selectedIds.join(','));
  }

  // What is exported is what the list shows.
  function addSearch() {
    var link = $('#receipts-export');
    var fields = $('.card-search').find('input, select').filter('[name^=Search]').not('[type=hidden]');
    link.attr('href', link.attr('href').split('?')[0] + '?' + fields.serialize());
  }

  $(function () {
    $('#receipts-export').on('click', addSearch);
    $('#receipts-shift').on('click', shift);

    // What was sent is not sent twice by an impatient click.
    $('form[data-once]').on('submit', function () {
      $(this).find(':submit').prop('disabled', true);
    });
  });

  return {
    product: function (row) {
      return backorderCells.link(page().data('product-url'), row.ProductId, row.ProductName)
        + backorderCells.small(row.Combination)
        + backorderCells.small(row.Combination.indexOf(row.Sku) < 0 ? row.Sku : '');
    },
    days: function (row) {
      return backorderCells.link(page().data('receipt-url'), row.Id, row.Days)
        + badge(row.DaysLate > 0 ? row.LateText : '', 'badge-danger')
        + badge(row.IsConfirmed ? '' : page().data('texts-tentative'), 'badge-warning');
    },
    state: function (row) { return backorderCells.state('receipt-state', row); },
    reference: function (row) {
      return backorderCells.link(page().data('receipt-url'), row.Id, row.Reference || page().data('texts-open'))
        + backorderCells.small(row.Warehouse);
    },
    drawn: function (json) {
      if (!json) {
        return;
      }
      var isFilled = function () { return this.type === 'checkbox' ? this.checked : this.value && this.type !== 'hidden'; };
      var isPlain = $('#SearchStateId').val() === '-1' && $('.card-search input').filter(isFilled).length === 0;
      $('#receipts-totals').text(backorderCells.empty(page(), json, isPlain) || json.OutstandingText);
    }
  };
})();

function renderReceiptProduct(data, type, row) {
  return backorderReceipts.product(row);
}

function renderReceiptDays(data, type, row) {
  return backorderReceipts.days(row);
}

function renderReceiptState(data, type, row) {
  return backorderReceipts.state(row);
}

function renderReceiptReference(data, type, row) {
  return backorderReceipts.reference(row);
}

function backorderReceiptsDrawn() {
  backorderReceipts.drawn($('#receipts-grid').DataTable().ajax.json());
}
