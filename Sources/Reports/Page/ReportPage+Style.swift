extension ReportPage {
  /// Colours of text have a contrast of 7:1 and more, those of bars 3:1 against the page
  /// (WCAG 2.2, 1.4.6 and 1.4.11), in light and dark.
  static let style = """
    :root {
      --ink: #1d1b18; --page: #ffffff; --tint: #f4f1ea; --rule: #8a8378; --link: #0b4a7d;
      --approved: #0b4f3a; --reviewed: #217a5b; --translated: #4a8f9e; --fuzzy: #b3661a;
      --missing: #ffffff; --edge: #6f685c; --error: #8c1212; --warning: #6b4300; --note: #2b4a6b;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #ece8e1; --page: #171614; --tint: #24221f; --rule: #8f887c; --link: #9fcbf2;
        --approved: #b5ecd6; --reviewed: #5fc39c; --translated: #4f9fb3; --fuzzy: #e09a4a;
        --missing: #171614; --edge: #a59d90; --error: #ffb3ab; --warning: #f3c77b;
        --note: #b3d0f0;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1.5rem; max-width: 75rem; background: var(--page);
      color: var(--ink); line-height: 1.5;
      font-family: "Source Sans 3", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    h1, h2, h3 { line-height: 1.2; }
    h2 { margin-top: 2.5rem; border-bottom: 2px solid var(--rule); padding-bottom: .2rem; }
    a { color: var(--link); }
    a:focus-visible, select:focus-visible, input:focus-visible, button:focus-visible,
    [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    main:focus { outline: none; }
    .skip:not(:focus) {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
    }
    nav ul, .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; padding: 0; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1.5rem; }
    .charts.small { grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); margin-top: 1.5rem; }
    figure { margin: 0; }
    figcaption, caption { font-weight: 600; text-align: left; padding: .3rem 0; }
    svg { display: block; width: 100%; height: auto; }
    svg text { fill: var(--ink); font-size: 32px; }
    svg rect { stroke: var(--edge); stroke-width: 1; }
    .swatch { display: inline-block; width: .9em; height: .9em; vertical-align: -.1em; }
    .bar { height: .7rem; min-width: 6rem; }
    rect.approved { fill: var(--approved); }
    rect.reviewed { fill: var(--reviewed); }
    rect.translated { fill: var(--translated); }
    rect.fuzzy { fill: var(--fuzzy); }
    rect.missing { fill: var(--missing); stroke-dasharray: 3 2; }
    .trend .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
    .trend polyline { stroke: var(--reviewed); stroke-width: 4; fill: none; stroke-linejoin: round; }
    .trend polygon { fill: var(--tint); }
    .wide { overflow-x: auto; margin: 1.5rem 0; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border-bottom: 1px solid var(--rule); padding: .35rem .6rem; text-align: left; vertical-align: top; }
    thead th { background: var(--tint); }
    td { font-variant-numeric: tabular-nums; }
    .words, .states { white-space: normal; font-size: .875em; }
    #filter:not([hidden]) { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: end; }
    #filter p { margin: 0; }
    #filter label { display: block; font-weight: 600; }
    #filter select, #filter input, #filter button {
      font: inherit; padding: .35rem .5rem; color: inherit; background: var(--page);
      border: 1px solid var(--rule); border-radius: .2rem; min-height: 2.5rem;
    }
    article { border: 1px solid var(--rule); border-radius: .3rem; padding: .2rem 1rem .8rem; margin: 1rem 0; }
    article[hidden] { display: none; }
    .severity { font-size: .8em; text-transform: uppercase; letter-spacing: .04em; }
    .severity.error { color: var(--error); }
    .severity.warning { color: var(--warning); }
    .severity.note { color: var(--note); }
    dl { margin: 0; }
    dl div { display: flex; gap: .8rem; }
    dt { flex: 0 0 6.5rem; font-weight: 600; }
    dd { margin: 0; overflow-wrap: anywhere; }
    q { quotes: none; background: var(--tint); white-space: pre-line; }
    @media (max-width: 40rem) { dl div { display: block; } }
    @page { size: A4; margin: 18mm 16mm; }
    @media print {
      :root {
        --ink: #000000; --page: #ffffff; --tint: #f4f1ea; --rule: #8a8378; --link: #000000;
        --approved: #0b4f3a; --reviewed: #217a5b; --translated: #4a8f9e; --fuzzy: #b3661a;
        --missing: #ffffff; --edge: #6f685c; --error: #8c1212; --warning: #6b4300;
        --note: #2b4a6b;
      }
      body { padding: 0; max-width: none; font-size: 9.5pt; }
      .skip, nav, #filter, #filter:not([hidden]) { display: none; }
      .wide { overflow: visible; }
      .charts, .charts.small { grid-template-columns: 1fr 1fr; }
      .bar { min-width: 0; }
      svg rect { -webkit-print-color-adjust: exact; }
      tr, article, figure { break-inside: avoid; }
      thead { display: table-header-group; break-after: avoid; }
      tbody tr:first-child, tbody tr:nth-last-child(2) { break-after: avoid; }
      h2, h3, caption { break-after: avoid; }
    }
    """

  /// Filters the findings; without it, all of them stand in the page.
  static let script = """
    (function () {
      'use strict';
      var form = document.getElementById('filter');
      if (!form) { return; }
      var items = Array.prototype.slice.call(document.querySelectorAll('#list > article'));
      var shown = document.getElementById('shown');
      var names = ['severity', 'guide', 'locale', 'check'];
      function apply() {
        var words = form.elements.words.value.toLowerCase();
        var count = 0;
        items.forEach(function (item) {
          var fits = names.every(function (name) {
            var value = form.elements[name].value;
            return !value || item.getAttribute('data-' + name) === value;
          }) && (!words || item.textContent.toLowerCase().indexOf(words) >= 0);
          item.hidden = !fits;
          if (fits) { count += 1; }
        });
        var noun = items.length === 1 ? ' finding' : ' findings';
        shown.textContent = count === items.length
          ? count + noun : count + ' of ' + items.length + noun;
      }
      form.addEventListener('input', apply);
      form.addEventListener('change', apply);
      form.addEventListener('reset', function () { setTimeout(apply, 0); });
      form.addEventListener('submit', function (event) { event.preventDefault(); });
      form.hidden = false;
      apply();
    }());
    """
}
