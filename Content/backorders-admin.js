// The buttons of queue and details, with the dialog that asks before each.
(function () {
  'use strict';

  function page() {
    return $('.content.backorders');
  }

  // Values are names that somebody typed, so none may be read as a place for the next.
  function fill(text, values) {
    return String(text).replace(/\{(\d)\}/g, function (place, number) { return values[number]; });
  }

  var pressed = null;

  function chosen(bar) {
    var one = bar.data('backorder-id');
    return one ? [one] : selectedIds.slice();
  }

  // What they have now; empty when those chosen differ.
  function priority(bar) {
    if (bar.data('backorder-id')) {
      return $('#backorder-priority').prop('defaultValue');
    }
    var found = {};
    rowsOf(bar).forEach(function (row) {
      found[row.Priority] = true;
    });
    var all = Object.keys(found);
    return all.length === 1 ? all[0] : '';
  }

  function rowsOf(bar) {
    if (bar.data('backorder-id')) {
      return [{
        CustomOrderNumber: bar.attr('data-order'),
        LineName: bar.attr('data-product'),
        Allocated: bar.data('allocated'),
        Released: bar.data('released'),
        Warnings: bar.attr('data-warnings')
      }];
    }
    var ids = chosen(bar);
    return $(page().data('grid')).DataTable().rows().data().toArray().filter(function (row) { return ids.indexOf(String(row.Id)) >= 0; });
  }

  // What is acted on, by order and product: the first of many, and how many more.
  function nameLines(bar, units) {
    var most = 8;
    var rows = rowsOf(bar);
    var list = $('.backorder-dialog-lines').empty();
    rows.slice(0, most).forEach(function (row) {
      var text = units
        ? fill(bar.attr('data-text-units'), [row.CustomOrderNumber, units === 'allocated' ? row.Allocated : row.Released, row.LineName])
        : fill(bar.attr('data-text-line'), [row.CustomOrderNumber, row.LineName]);
      list.append($('<li/>').text(text).append($(backorderCells.small(row.Warnings)).addClass('backorder-warnings')));
    });
    if (rows.length > most) {
      list.append($('<li/>').text(fill(bar.attr('data-text-more'), [rows.length - most])));
    }
  }

  function open(button) {
    var bar = button.closest('.backorder-actions');
    if (chosen(bar).length === 0) {
      showAnswer(bar, { message: bar.data('nothing-selected'), refused: [], isWarning: true });
      return;
    }

    pressed = button;
    var fields = (button.data('fields') || '').split(' ');
    var dialog = $('#backorder-dialog');
    dialog.find('#backorder-dialog-title').text(button.text().trim());
    nameLines(bar, button.data('units'));
    dialog.find('.backorder-dialog-text').text(button.data('confirm') || '').toggle(!!button.data('confirm'));
    dialog.find('.backorder-dialog-error').text('');
    dialog.find('[data-field]').each(function () {
      $(this).toggle(fields.indexOf($(this).data('field')) >= 0);
    });
    dialog.find('#backorder-reason, #backorder-note').val('');
    dialog.find('#backorder-priority').val(priority(bar));
    // As they are, also after somebody typed and went back.
    dialog.find('#backorder-from, #backorder-to, #backorder-not-known, #backorder-apart').each(function () {
      this.value = this.defaultValue;
      this.checked = this.defaultChecked;
    });
    noDates();
    $('#backorder-dialog-submit').prop('disabled', false);
    dialog.modal('show');
  }

  function noDates() {
    $('#backorder-from, #backorder-to').prop('disabled', $('#backorder-not-known').prop('checked'));
  }

  function post(button) {
    var bar = button.closest('.backorder-actions');
    var fields = (button.data('fields') || '').split(' ');
    var data = {
      selectedIds: chosen(bar),
      reason: fields.indexOf('note') >= 0 ? $('#backorder-note').val() : $('#backorder-reason').val()
    };
    if (fields.indexOf('priority') >= 0) {
      data.priority = $('#backorder-priority').val();
    }
    if (fields.indexOf('apart') >= 0) {
      data.apart = $('#backorder-apart').prop('checked');
    }
    if (fields.indexOf('promise') >= 0) {
      data.from = $('#backorder-from').val();
      data.to = $('#backorder-to').val();
      data.notKnown = $('#backorder-not-known').prop('checked');
    }
    addAntiForgeryToken(data);

    // One press, one post: a second click must not release twice.
    $('#backorder-dialog-submit').prop('disabled', true);
    $.ajax({ url: button.data('action-url'), type: 'POST', data: data, traditional: true })
      .done(function (answer) { done(bar, answer || { message: bar.data('nothing-selected'), refused: [], isWarning: true }); })
      .fail(function (response) { failed(bar, response); });
  }

  function done(bar, answer) {
    if (answer.error) {
      $('.backorder-dialog-error').text(answer.error);
      $('#backorder-dialog-submit').prop('disabled', false);
      return;
    }

    $('#backorder-dialog').modal('hide');
    if (bar.data('backorder-id') && answer.done > 0) {
      window.location.reload();
      return;
    }

    showAnswer(bar, answer);
    if (page().data('grid')) {
      updateTable(page().data('grid'));
    }
  }

  function failed(bar, response) {
    var error = response.responseJSON && response.responseJSON.error;
    $('.backorder-dialog-error').text(error || bar.data('failed'));
    $('#backorder-dialog-submit').prop('disabled', false);
  }

  function showAnswer(bar, answer) {
    var box = bar.siblings('.backorder-answer').empty().toggleClass('has-refusals', !!answer.isWarning);
    box.append($('<div/>').text(answer.message));
    if (answer.refused.length > 0) {
      var list = $('<ul/>');
      answer.refused.forEach(function (line) { list.append($('<li/>').text(line)); });
      box.append(list);
    }
  }

  $(function () {
    $('.backorder-actions').on('click', '[data-action-url]', function () { open($(this)); });
    $('#backorder-dialog-submit').on('click', function () { post(pressed); });
    $('#backorder-not-known').on('change', noDates);
    $('#backorder-dialog')
      .on('shown.bs.modal', function () { $(this).find('input:visible, textarea:visible').first().trigger('focus'); })
      .on('hidden.bs.modal', function () { if (pressed) { pressed.trigger('focus'); } })
      .on('keydown', 'input', function (event) {
        if (event.key === 'Enter' && !$('#backorder-dialog-submit').prop('disabled')) {
          event.preventDefault();
          post(pressed);
        }
      });
  });
})();
