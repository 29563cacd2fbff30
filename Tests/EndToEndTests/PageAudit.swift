/// A script that looks at a page as an auditor of accessibility does, and works its filter.
///
/// It measures what WCAG 2.2 asks of such a page: landmarks and headings (1.3.1, 2.4.1, 2.4.6),
/// heads of tables (1.3.1), names of controls and pictures (1.1.1, 4.1.2), contrast (1.4.3), use by
/// keyboard with a focus that is seen (2.1.1, 2.4.3, 2.4.7). Each fault is a line in
/// `<pre id="audit">`; the first line says what was looked at.
enum PageAudit {
  /// The page with the script at its end.
  static func added(to page: String) -> String {
    page.replacing("</body>", with: "<script>\(script)</script></body>")
  }

  /// The lines that the script left in a document printed by the browser.
  static func lines(in document: String) -> [String]? {
    guard let start = document.range(of: "<pre id=\"audit\">"),
      let end = document.range(of: "</pre>", in: start.upperBound)
    else { return nil }
    return document[start.upperBound..<end.lowerBound].split(separator: "\n").map(String.init)
  }

  private static let script = #"""
    (function () {
      'use strict';
      var faults = [];
      function all(selector, within) {
        return Array.prototype.slice.call((within || document).querySelectorAll(selector));
      }
      function expect(holds, words) { if (!holds) { faults.push(words); } }

      // Landmarks, language, headings.
      expect(document.documentElement.lang !== '', 'the page names no language');
      expect(document.title !== '', 'the page has no title');
      ['main', 'header', 'nav', 'h1'].forEach(function (name) {
        expect(all(name).length === 1, 'not one ' + name);
      });
      all('body > *').forEach(function (part) {
        expect(/^(a|header|main|script)$/i.test(part.tagName), 'outside of landmarks: ' + part.tagName);
      });
      var level = 0;
      all('h1, h2, h3, h4').forEach(function (heading) {
        var next = Number(heading.tagName.slice(1));
        expect(next <= level + 1, 'a level is left out before: ' + heading.textContent);
        level = next;
      });
      expect(document.querySelector(all('body > a')[0].getAttribute('href')), 'the skip link leads nowhere');

      // Names and references.
      var ids = {};
      all('[id]').forEach(function (it) {
        expect(!ids[it.id], 'two of one id: ' + it.id);
        ids[it.id] = true;
      });
      all('[aria-labelledby]').forEach(function (it) {
        it.getAttribute('aria-labelledby').split(' ').forEach(function (id) {
          expect(ids[id], 'no such label: ' + id);
        });
      });
      all('svg').forEach(function (it) {
        expect(it.getAttribute('aria-hidden') === 'true'
          || (it.getAttribute('role') === 'img' && it.querySelector('title')), 'a picture without a name');
      });
      all('input, select, textarea').forEach(function (it) {
        expect(it.labels.length === 1 && it.labels[0].textContent.trim(), 'no label: ' + it.name);
      });
      all('button, a[href]').forEach(function (it) {
        expect(it.textContent.trim() !== '', 'a control without a name');
      });

      // Tables.
      all('table').forEach(function (table) {
        expect(table.caption, 'a table without a caption');
        all('thead th', table).forEach(function (it) {
          expect(it.scope === 'col', 'a head of no column: ' + it.textContent);
        });
        all('tbody tr', table).forEach(function (row) {
          expect(row.cells[0].tagName === 'TH' && row.cells[0].scope === 'row', 'a row without a head');
          expect(row.cells.length === table.tHead.rows[0].cells.length, 'a row of another length');
        });
      });

      // Contrast of text, against what stands behind it.
      function colour(text) { return text.match(/[\d.]+/g).map(Number); }
      function luminance(rgb) {
        var parts = rgb.slice(0, 3).map(function (value) {
          var part = value / 255;
          return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        });
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      }
      function background(it) {
        for (; it; it = it.parentElement) {
          var found = colour(getComputedStyle(it).backgroundColor);
          if (found.length < 4 || found[3] > 0) { return found; }
        }
        return [255, 255, 255];
      }
      var texts = 0;
      var least = 21;
      all('body *').forEach(function (it) {
        var own = Array.prototype.some.call(it.childNodes, function (node) {
          return node.nodeType === 3 && node.nodeValue.trim();
        });
        if (!own || /^(script|style|title|desc)$/i.test(it.tagName)) { return; }
        var style = getComputedStyle(it);
        var ink = luminance(colour(it instanceof SVGElement ? style.fill : style.color));
        var paper = luminance(background(it));
        var ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        texts += 1;
        least = Math.min(least, ratio);
        expect(ratio >= 4.5, 'contrast ' + ratio.toFixed(1) + ': ' + it.textContent.slice(0, 40));
      });

      // Use by keyboard. A window that the system gives no focus shows no mark of it, and a headless
      // one on a busy machine may be such: the styles of focus are put on by a class.
      var marks = document.createElement('style');
      all('style').forEach(function (it) {
        Array.prototype.forEach.call(it.sheet.cssRules, function (rule) {
          if (/:focus/.test(rule.selectorText)) {
            marks.textContent += rule.cssText.replace(/:focus(-visible)?/g, '.under-focus');
          }
        });
      });
      document.head.appendChild(marks);
      var stops = all('a[href], button, input, select, [tabindex="0"]');
      stops.forEach(function (it) {
        expect(it.tabIndex === 0, 'out of turn: ' + it.outerHTML.slice(0, 60));
        it.focus();
        it.classList.add('under-focus');
        var style = getComputedStyle(it);
        expect(document.activeElement === it, 'not to be reached: ' + it.outerHTML.slice(0, 60));
        expect(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          'no mark of the focus: ' + it.outerHTML.slice(0, 60));
        it.classList.remove('under-focus');
      });

      // The filter.
      var form = document.getElementById('filter');
      var items = all('#list > article');
      function shown() { return items.filter(function (it) { return !it.hidden; }); }
      function choose(name, value) {
        form.elements[name].value = value;
        form.elements[name].dispatchEvent(new Event('input', { bubbles: true }));
      }
      expect(form && !form.hidden, 'the filter is not shown');
      expect(shown().length === items.length, 'findings are hidden from the start');
      choose('severity', 'error');
      expect(shown().length > 0 && shown().every(function (it) {
        return it.getAttribute('data-severity') === 'error';
      }), 'the filter by severity fails');
      expect(shown().length < items.length, 'the filter by severity hides nothing');
      expect(document.getElementById('shown').textContent === shown().length + ' of ' + items.length
        + ' findings', 'the count is wrong: ' + document.getElementById('shown').textContent);
      choose('words', 'no such words in any finding');
      expect(shown().length === 0, 'the filter by words fails');
      form.requestSubmit();
      form.querySelector('button').click();
      setTimeout(function () {
        expect(shown().length === items.length, 'the filter cannot be taken away');
        var dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
        var report = document.createElement('pre');
        report.id = 'audit';
        report.textContent = [dark + ', ' + texts + ' texts, least contrast ' + least.toFixed(1) + ', '
          + stops.length + ' stops, ' + items.length + ' findings'].concat(faults).join('\n');
        document.body.appendChild(report);
      }, 50);
    }());
    """#
}

extension String {
  /// The first place of some words, from an index on.
  fileprivate func range(of words: String, in start: Index? = nil) -> Range<Index>? {
    self[(start ?? startIndex)...].firstRange(of: words)
  }
}
