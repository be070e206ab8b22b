// What the cells of the back office's grids are made of. Whatever comes from the store is text, and is made safe here.
var backorderCells = (function () {
  'use strict';

  function escape(text) {
    return $('<div/>').text(text === null || text === undefined ? '' : text).html();
  }

  function link(url, id, text) {
    return '<a href="' + escape(url) + '/' + encodeURIComponent(id) + '">' + escape(text) + '</a>';
  }

  function smallHtml(html) {
    return html ? '<small class="backorder-small">' + html + '</small>' : '';
  }

  function small(text) {
    return text ? smallHtml(escape(text)) : '';
  }

  return {
    escape: escape,
    link: link,
    small: small,
    // Made of cells already.
    smallHtml: smallHtml,
    strong: function (text) { return '<strong>' + escape(text) + '</strong>'; },
    // A state in the look of its kind, and below it who settled it.
    state: function (kind, row) {
      return '<span class="badge backorder-status ' + kind + '-' + escape(row.State) + '">' + escape(row.StateText) + '</span>'
        + small(row.Settled);
    },
    // Why a list is empty: because nothing is there, or because nothing is as searched for.
    empty: function (page, json, isPlain) {
      return !json || json.recordsTotal > 0 ? '' : page.data(isPlain ? 'texts-empty' : 'texts-no-match');
    },
    fault: function (response, otherwise) {
      return response.responseJSON && response.responseJSON.error || otherwise;
    }
  };
})();
