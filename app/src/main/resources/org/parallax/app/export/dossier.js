// A click on a citation lights up the words in the source beside it; Escape puts the light out and goes back.
(function () {
  var from = null;
  var back = document.querySelector('.back');
  function dark() {
    document.querySelectorAll('.lit').forEach(function (e) { e.classList.remove('lit'); });
    document.querySelectorAll('.cite[aria-pressed]').forEach(function (e) { e.removeAttribute('aria-pressed'); });
    back.hidden = true;
  }
  function show(element) {
    var calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }
  function light(cite) {
    dark();
    var first = null;
    var ranges = cite.dataset.at.split(' ').map(function (r) { return r.split('-').map(Number); });
    document.querySelectorAll('[data-article="' + CSS.escape(cite.dataset.of) + '"]').forEach(function (e) {
      var start = Number(e.dataset.start);
      var end = Number(e.dataset.end);
      if (ranges.some(function (r) { return start >= r[0] && end <= r[1]; })) {
        e.classList.add('lit');
        first = first || e;
      }
    });
    if (first) {
      from = cite;
      cite.setAttribute('aria-pressed', 'true');
      back.hidden = false;
      show(first);
    }
  }
  function home() {
    dark();
    if (from) { show(from); from.focus({ preventScroll: true }); from = null; }
  }
  document.addEventListener('click', function (event) {
    var cite = event.target.closest('.cite');
    if (cite) { light(cite); }
  });
  back.addEventListener('click', home);
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') { home(); } });
})();
