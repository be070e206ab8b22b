// The unit of the reward's value follows the kind of reward; without a script the hint of the field says it.
(function () {
  'use strict';

  // In the order of the options: an amount, a percentage, points.
  var units = ['amount', 'percentage', 'points'];

  $(function () {
    var reward = $('#Rule_RewardId');
    function show() {
      var unit = $('#incentive-unit');
      unit.text(unit.attr('data-' + units[reward.prop('selectedIndex')]) || '');
    }
    reward.on('change', show);
    show();
  });
}());
