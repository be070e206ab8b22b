// The cells of the queue. Names are global because the shop's grid calls them.
var backordersQueue = (function () {
  'use strict';

  function page() {
    return $('.content.backorders');
  }

  function badge(kind, text) {
    return ' <span class="badge ' + kind + '">' + backorderCells.escape(text) + '</span>';
  }

  function markOf(mark) {
    var look = 'badge backorder-mark backorder-mark-' + backorderCells.escape(mark.Kind);
    return mark.Kind === 'discrepancy'
      ? ' <a class="' + look + '" href="' + backorderCells.escape(page().data('findings-url'))
        + '?productId=' + encodeURIComponent(mark.ProductId) + '">'
        + backorderCells.escape(mark.Text) + '</a>'
      : ' <span class="' + look + '">' + backorderCells.escape(mark.Text) + '</span>';
  }

  function totals(json) {
    if (!json || !json.Totals) {
      return '';
    }
    if (json.recordsTotal === 0) {
      return page().data('texts-empty');
    }
    var sums = json.Totals;
    return page().data('texts-totals')
      .replace('{0}', sums.Quantity).replace('{1}', sums.Waiting).replace('{2}', sums.Allocated)
      .replace('{3}', sums.Released).replace('{4}', sums.Shipped).replace('{5}', sums.Cancelled);
  }

  return {
    order: function (data, row) {
      return backorderCells.link(page().data('order-url'), row.OrderId, data)
        + [row.PlacedOn, row.CustomerEmail, row.WishText].map(backorderCells.small).join('');
    },
    product: function (data, row) {
      return backorderCells.link(page().data('details-url'), row.Id, data)
        + [row.Chosen, row.BundleText, row.Sku].map(backorderCells.small).join('');
    },
    status: function (row) {
      return badge('backorder-status backorder-status-' + backorderCells.escape(row.Status), row.StatusText)
        + (row.OnHold ? badge('badge-warning backorder-on-hold', page().data('texts-on-hold')) : '')
        + row.Held.map(function (reason) { return badge('badge-warning backorder-held', reason); }).join('')
        + row.Marks.map(function (mark) { return markOf(mark); }).join('')
        + (row.IsOrderPlaced ? '' : badge('badge-danger', page().data('texts-not-placed')));
    },
    position: function (data, row) {
      return (data === null || data === undefined ? '' : backorderCells.escape(data))
        + (row.Priority === 0 ? '' : backorderCells.small(page().data('texts-priority').replace('{0}', row.Priority)));
    },
    promise: function (row) {
      return backorderCells.escape(row.CurrentText)
        + (row.DaysLate > 0 ? badge('badge-danger', page().data('texts-late').replace('{0}', row.DaysLate)) : '');
    },
    totals: totals
  };
})();

function renderBackorderOrder(data, type, row) {
  return backordersQueue.order(data, row);
}

function renderBackorderProduct(data, type, row) {
  return backordersQueue.product(data, row);
}

function renderBackorderStatus(data, type, row) {
  return backordersQueue.status(row);
}

function renderBackorderPosition(data, type, row) {
  return backordersQueue.position(data, row);
}

function renderBackorderPromise(data, type, row) {
  return backordersQueue.promise(row);
}

function backordersDrawn() {
  var grid = $('#backorders-grid');
  $('#backorders-totals').text(backordersQueue.totals(grid.DataTable().ajax.json()));
}

// The queue by product and by order.
var backorderViews = (function () {
  'use strict';

  function page() {
    return $('.backorder-view');
  }

  function lines(name, id) {
    return '<a class="btn btn-default btn-sm" href="' + backorderCells.escape(page().data('lines-url')) + '?' + name + '='
      + encodeURIComponent(id) + '">' + backorderCells.escape(page().data('texts-show')) + '</a>';
  }

  function badge(kind, text) {
    return '<span class="badge backorder-status ' + kind + '">' + backorderCells.escape(text) + '</span>';
  }

  return {
    product: function (row) {
      var completes = Number(row.Completes) > 0 ? page().data('texts-completes') + ': ' + Number(row.Completes) : '';
      return backorderCells.strong(row.ProductName) + backorderCells.small(row.Sku) + backorderCells.small(completes);
    },
    counted: function (row) {
      return Number(row.Lines) + (Number(row.Late) > 0
        ? '<br />' + badge('view-late', Number(row.Late) + ' ' + page().data('texts-late'))
        : '');
    },
    covered: function (row) { return row.IsCovered ? backorderCells.escape(row.Covered) : badge('view-late', row.Covered); },
    worst: function (row) {
      return Number(row.WorstId) > 0 ? backorderCells.link(page().data('details-url'), row.WorstId, row.WorstText) : '';
    },
    order: function (row) {
      return backorderCells.link(page().data('order-url'), row.Id, row.OrderText) + backorderCells.small(row.PlacedOn);
    },
    state: function (row) {
      return badge(row.IsComplete ? 'view-complete' : 'view-lacks', row.StateText) + backorderCells.small(row.Lacks);
    },
    promise: function (row) {
      return backorderCells.escape(row.Promise) + (row.IsLate ? '<br />' + badge('view-late', page().data('texts-late')) : '');
    },
    payment: function (row) { return backorderCells.escape(row.Payment) + backorderCells.small(row.ShippingPreference); },
    lines: lines,
    empty: function () {
      var grid = page().data('grid');
      var isPlain = page().find('.search-body :text').filter(function () { return $(this).val() !== ''; }).length === 0
        && !$('#SearchLateOnly').is(':checked') && ($('#SearchCompleteness').val() || '0') === '0';
      return backorderCells.empty(page(), $(grid).DataTable().ajax.json(), isPlain);
    }
  };
})();

function renderQueueProduct(data, type, row) {
  return backorderViews.product(row);
}

function renderQueueLines(data, type, row) {
  return backorderViews.counted(row);
}

function renderQueueCovered(data, type, row) {
  return backorderViews.covered(row);
}

function renderQueueWorst(data, type, row) {
  return backorderViews.worst(row);
}

function renderQueueProductLines(data, type, row) {
  return backorderViews.lines('productId', row.ProductId);
}

function renderQueueOrder(data, type, row) {
  return backorderViews.order(row);
}

function renderQueueState(data, type, row) {
  return backorderViews.state(row);
}

function renderQueuePromise(data, type, row) {
  return backorderViews.promise(row);
}

function renderQueuePayment(data, type, row) {
  return backorderViews.payment(row);
}

function renderQueueOrderLines(data, type, row) {
  return backorderViews.lines('orderId', row.Id);
}

function backorderViewDrawn() {
  $('#queue-empty').text(backorderViews.empty());
}
