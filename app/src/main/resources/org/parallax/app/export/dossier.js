// A click on a citation lights up the words in the source beside it; Escape puts the light out.
(function () {
  function dark() { document.querySelectorAll('.lit').forEach(function (e) { e.classList.remove('lit'); }); }
  function light(article, start, end) {
    dark();
    var first = null;
    document.querySelectorAll('[data-article="' + CSS.escape(article) + '"]').forEach(function (e) {
      if (Number(e.dataset.start) >= start && Number(e.dataset.end) <= end) {
        e.classList.add('lit');
        first = first || e;
      }
    });
    if (first) {
      var calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      first.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    }
  }
  document.addEventListener('click', function (event) {
    var cite = event.target.closest('.cite');
    if (cite) { event.preventDefault(); light(cite.dataset.of, Number(cite.dataset.from), Number(cite.dataset.to)); }
  });
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') { dark(); } });
})();
