// The grids. Their markup and options come from the Table partial.

// Keys of the ticked rows, as strings; pages send it with their bulk actions.
var selectedIds = [];

function clearMasterCheckbox(tableSelector) {
  $(tableSelector).closest('.dataTables_wrapper').find('.mastercheckbox').prop({ checked: false, indeterminate: false });
  selectedIds = [];
}

function updateMasterCheckbox(tableSelector) {
  const boxes = $(tableSelector).find('.checkboxGroups');
  const ticked = boxes.filter(':checked').length;
  $(tableSelector).closest('.dataTables_wrapper').find('.mastercheckbox').prop({
    checked: boxes.length > 0 && ticked === boxes.length,
    indeterminate: ticked > 0 && ticked < boxes.length
  });
}

function updateTable(tableSelector, resetPaging) {
  $(tableSelector).DataTable().ajax.reload(null, resetPaging === true);
  clearMasterCheckbox(tableSelector);
}

function updateTableWidth(tableSelector) {
  const table = $(tableSelector);
  if ($.fn.DataTable.isDataTable(table)) {
    table.DataTable().columns.adjust();
  }
}

const gridRenders = {
  checkBox: (name, label) => key =>
    `<input type="checkbox" class="checkboxGroups" name="${name}" value="${gridEscape(key)}" aria-label="${gridEscape(label)} ${gridEscape(key)}" />`,
  boolean: value => value
    ? '<i class="fas fa-check true-icon" role="img" aria-label="yes"></i>'
    : '<i class="fas fa-times false-icon" role="img" aria-label="no"></i>',
  date: (value, format) => value ? gridEscape(moment(value).format(format)) : '',
  button: (url, look, icon, text) =>
    `<a class="${look}" href="${gridEscape(url)}"><i class="${icon}" aria-hidden="true"></i>${gridEscape(text)}</a>`,
};

function gridEscape(value) {
  return String(value === null || value === undefined ? '' : value)
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

function createGrid(name, options, grid) {
  const selector = '#' + name;
  $.fn.dataTable.ext.errMode = 'none';

  if (options.ajax) {
    options.ajax = {
      url: grid.url,
      type: 'POST',
      dataType: 'json',
      data: function (request) {
        clearMasterCheckbox(selector);
        grid.fill(request);
        return addAntiForgeryToken(request);
      },
      dataSrc: function (answer) {
        display_nop_error(answer);
        return answer.Data || [];
      }
    };
  }

  options.language = {
    emptyTable: 'No data available in this table',
    zeroRecords: 'No data available in this table',
    processing: '<i class="fas fa-circle-notch fa-spin" aria-hidden="true"></i> Loading',
    lengthMenu: 'Show _MENU_ items',
    info: '_START_-_END_ of _TOTAL_ items',
    infoEmpty: '',
    paginate: { next: '<i class="fas fa-angle-right" aria-hidden="true"></i><span class="sr-only">Next</span>', previous: '<i class="fas fa-angle-left" aria-hidden="true"></i><span class="sr-only">Previous</span>' }
  };
  options.autoWidth = false;
  options.searching = false;
  options.dom = '<"table-scroll"tr><"table-foot"<"table-pages"p><"table-length"l><"table-summary"i><"table-tools">>';

  const table = $(selector);
  table.on('preXhr.dt', () => table.attr('aria-busy', 'true'));
  table.on('draw.dt xhr.dt', () => table.removeAttr('aria-busy'));
  const api = table.DataTable(options);

  if (options.ajax && grid.refresh) {
    const refresh = $('<button type="button" class="btn btn-default btn-sm" aria-label="Refresh"><i class="fas fa-sync-alt" aria-hidden="true"></i></button>');
    refresh.on('click', () => updateTable(selector));
    table.closest('.dataTables_wrapper').find('.table-tools').append(refresh);
  }

  bindSelection(selector);
  bindSearch(selector, grid.searchButtonId);
  return api;
}

function bindSelection(selector) {
  const wrapper = $(selector).closest('.dataTables_wrapper');

  wrapper.on('change', '.mastercheckbox', function () {
    $(selector).find('.checkboxGroups').prop('checked', this.checked).trigger('change');
  });

  $(selector).on('change', '.checkboxGroups', function () {
    const key = String(this.value);
    const place = selectedIds.indexOf(key);
    if (this.checked && place < 0) {
      selectedIds.push(key);
    } else if (!this.checked && place >= 0) {
      selectedIds.splice(place, 1);
    }
    updateMasterCheckbox(selector);
  });
}

function bindSearch(selector, buttonId) {
  if (!buttonId) {
    return;
  }

  $('#' + buttonId).on('click', function () {
    $(selector).DataTable().ajax.reload();
    return false;
  });

  $('#' + buttonId).closest('.card-search, form').find('input').on('keydown', function (event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      $('#' + buttonId).trigger('click');
    }
  });
}
