// What the pages of the back office, and those of plugins, call by name.

function addAntiForgeryToken(data) {
  data = data || {};
  const token = document.querySelector('input[name=__RequestVerificationToken]');
  if (token) {
    data.__RequestVerificationToken = token.value;
  }
  return data;
}

function showNotice(kind, text) {
  const notice = $('<div class="alert alert-dismissable"></div>').addClass('alert-' + kind).text(text);
  const close = $('<button type="button" class="close" data-dismiss="alert" aria-label="Close"><span aria-hidden="true">&times;</span></button>');
  $('#ajax-notices').empty().append($('<div class="notices"></div>').append(notice.prepend(close)));
  window.scrollTo({ top: 0 });
}

// An answer of the server that carries an error, or no answer at all.
function display_nop_error(answer) {
  const error = answer && answer.error;
  if (error) {
    showNotice('danger', typeof error === 'string' ? error : Object.values(error).map(one => [].concat(one.errors || one).join(' ')).join(' '));
  }
}

// A guarded button opens a window; the window's own button then acts under the name of the guarded one.
function guardButton(buttonId, windowId) {
  const button = $('#' + buttonId);
  const submit = $('#' + windowId + '-submit-button');
  if (button.attr('name')) {
    submit.attr('name', button.attr('name')).attr('value', button.attr('value') || button.attr('name'));
    button.removeAttr('name');
  } else if (windowId.endsWith('-action-confirmation')) {
    // The platform leaves a button without a name alone: its window then submits nothing.
    submit.on('click', (event) => event.preventDefault());
  }
  if (button.attr('form') || button.closest('form').attr('id')) {
    submit.filter(':not(form *)').attr('form', button.attr('form') || button.closest('form').attr('id'));
  }
  button.attr({ type: 'button', 'data-toggle': 'modal', 'data-target': '#' + windowId });
  submit.on('click', () => $('#' + windowId).modal('hide'));
}

// Without a tick the setting of all stores holds, so its field cannot be typed into.
function checkOverriddenStoreValue(box) {
  const fields = $($(box).attr('data-for-input-selector'));
  fields.prop('disabled', !$(box).is(':checked'));
}

$(function () {
  $('.multi-store-override-option:checkbox').each(function () {
    checkOverriddenStoreValue(this);
  }).on('change', function () {
    checkOverriddenStoreValue(this);
  });

  // A nested setting is shown while the one that it belongs to is ticked.
  $('[data-nested-in]').each(function () {
    const nested = $(this);
    const parent = $('input:checkbox').filter((_, box) => box.name === nested.attr('data-nested-in'));
    const show = () => nested.toggle(parent.is(':checked') !== nested.is('[data-nested-inverted]'));
    parent.on('change', show);
    show();
  });

  // Cards stay as their reader left them.
  $(document).on('collapsed.lte.cardwidget expanded.lte.cardwidget', '.card[data-hideattribute]', function (event) {
    $.post('/Admin/Preferences/SavePreference', addAntiForgeryToken({ name: this.dataset.hideattribute, value: event.type === 'collapsed' }));
  });

  $('[data-toggle="tooltip"]').tooltip({ container: 'body' });
  $('[data-submit-on-change]').on('change', function () {
    this.form.submit();
  });

  // A form that sends itself once is not sent twice by an impatient click.
  $('form[data-once]').on('submit', function () {
    $(this).find(':submit').prop('disabled', true);
  });

  $(document).ajaxError(function (event, response, settings, thrown) {
    if (thrown !== 'abort' && response.status !== 0 && !settings.quiet) {
      showNotice('danger', response.responseJSON && response.responseJSON.error || `The store could not answer (${response.status}).`);
    }
  });
});
