import Checks
import Messages

/// For each check of `Rules/`: a text that it must flag (at the marker, where one stands) and texts
/// that look guilty and must stay silent.
enum CheckFixtures {
  struct Row: Sendable, CustomStringConvertible {
    var id: CheckID
    var fires: [Fixture]
    var silent: [Fixture]

    var description: String { id.rawValue }
  }

  static let rows: [Row] = [
    Row(
      id: "empty-translation", fires: [Fixture("ro", "Call us.", " \n")],
      silent: [Fixture("ro", "Call us.", "Sunați-ne.")]),
    Row(
      id: "malformed-markup",
      fires: [
        Fixture("ro", "Read <link1>it</link1>.", "Citiți <link1>lista1️⃣</link2>."),
        Fixture("ro", "Tom", "Tom 1️⃣& Ana"),
        Fixture("ro", "Tom", "Tom 1️⃣<3"),
        Fixture("ro", "Read <b>it</b>.", "Citiți 1️⃣<b>lista."),
        Fixture(
          "ro", "{n, plural, one {<b>one</b>} other {<b>#</b>}}",
          "{n, plural, one {<b>unu</b>} few {1️⃣<b>#} other {<b>#</b>}}", pattern: true),
      ],
      silent: [
        Fixture("ro", "Read <link1>it</link1>.", "Citiți <link1>lista</link1> &amp; <br/>"),
        Fixture("ro", "a < b & c", "a < b & c"),
      ]),
    Row(
      id: "icu-syntax",
      fires: [
        Fixture(
          "bg", "{n, plural, one {# call} other {# calls}}",
          "1️⃣{n, plural, one {# разговор} other {# разговора}", pattern: true),
        Fixture("bg", "{n} calls", "{n} разговора1️⃣}", pattern: true),
      ],
      silent: [
        Fixture("bg", "{n} calls", "{n} разговора", pattern: true),
        Fixture("bg", "a { b", "а { б"),
      ]),
    Row(
      id: "tag-mismatch",
      fires: [
        Fixture("fr", "Read <link1>the list</link1>.", "Lisez la liste."),
        Fixture("fr", "Read <link1>it</link1>.", "Lisez 1️⃣<lnk1>cela</lnk1>."),
        Fixture("fr", "See<footnote1/> it.", "Voyez<footnote1/>1️⃣<footnote1/>."),
        Fixture(
          "fr", "See <xref linkend=\"a\"/>.", "Voir 1️⃣<xref linkend=\"b\"/>.", form: .verbatim),
        Fixture(
          "fr", "{r, select, FR {<b>here</b>} other {there}}",
          "{r, select, FR {ici} other {là}}", pattern: true),
      ],
      silent: [
        Fixture("fr", "<b>One</b> and <i>two</i>", "<i>Deux</i> et <b>un</b>"),
        Fixture(
          "fr", "{n, plural, one {<b>one</b> call} other {<b>#</b> calls}}",
          "{n, plural, one {<b>un</b> appel} many {<b>#</b>} other {<b>#</b> appels}}",
          pattern: true),
        Fixture(
          "fr", "{r, select, FR {in <b>France</b>} other {abroad}}",
          "{r, select, FR {en <b>France</b>} other {à l’étranger}}", pattern: true),
        Fixture("fr", "See <link1>a</link1>", "Voir <link1>a</link1>"),
      ]),
    Row(
      id: "placeholder-missing",
      fires: [
        Fixture("ro", "Call {phone}.", "Sunați.", pattern: true),
        Fixture("fr", "Call {phone} now.", "Appelez l1️⃣'{phone} maintenant.", pattern: true),
        Fixture(
          "ro", "{name}: {r, select, FR {a} other {b}}",
          "{r, select, FR {{name} a} other {b}}", pattern: true),
      ],
      silent: [
        Fixture("ro", "Call {phone}.", "Sunați la {phone}.", pattern: true),
        Fixture(
          "ro", "{n, plural, one {once} other {# times}}",
          "{n, plural, one {o dată} few {de # ori} other {de # de ori}}", pattern: true),
        Fixture("ro", "Call {phone}.", "Sunați."),
      ]),
    Row(
      id: "placeholder-unknown",
      fires: [
        Fixture("ro", "{calls} calls", "{1️⃣apeluri} apeluri", pattern: true),
        Fixture("ro", "Hello", "{1️⃣name}", pattern: true),
      ],
      silent: [Fixture("ro", "{calls} calls", "apeluri: {calls}, {calls}", pattern: true)]),
    Row(
      id: "pattern-apostrophe",
      fires: [Fixture("fr", "The {n}", "L1️⃣'{n}, aujourd’hui", pattern: true)],
      silent: [
        Fixture("fr", "The {n}", "L’{n}", pattern: true),
        Fixture("fr", "The", "L'enfant"),
        Fixture("fr", "The {n}", "<a b='c'>L’{n}</a>", pattern: true),
      ]),
    Row(
      id: "plural-categories",
      fires: [
        Fixture(
          "ro", "{n, plural, one {a} other {b}}", "{1️⃣n, plural, one {a} other {b}}",
          pattern: true),
        Fixture(
          "ru", "{n, plural, one {a} other {b}}",
          "{1️⃣n, plural, one {a} few {b} other {c}}", pattern: true),
        Fixture(
          "fr", "{n, plural, one {a} other {b}}",
          "{1️⃣n, plural, one {a} few {c} other {b}}", pattern: true),
        Fixture(
          "ru", "{n, plural, one {a} other {b}}",
          "{1️⃣n, plural, =1 {a} few {b} many {c} other {d}}", pattern: true),
      ],
      silent: [
        Fixture(
          "ro", "{n, plural, one {a} other {b}}", "{n, plural, one {a} few {b} other {c}}",
          pattern: true),
        Fixture(
          "ro", "{n, plural, one {a} other {b}}", "{n, plural, =1 {a} few {b} other {c}}",
          pattern: true),
        Fixture(
          "fr", "{n, plural, one {a} other {b}}", "{n, plural, one {a} other {b}}", pattern: true),
        Fixture(
          "bg", "{n, plural, one {a} other {b}}", "{n, plural, =0 {x} one {a} other {b}}",
          pattern: true),
      ]),
    Row(
      id: "unreachable-branch",
      fires: [
        Fixture(
          "ro", "{n, plural, one {a} other {b}}",
          "{1️⃣n, plural, =1 {a} one {a} few {b} other {c}}", pattern: true)
      ],
      silent: [
        Fixture(
          "fr", "{n, plural, one {a} other {b}}",
          "{n, plural, =0 {z} =1 {a} one {a} other {b}}", pattern: true),
        Fixture(
          "ro", "{n, plural, one {a} other {b}}",
          "{n, plural, offset:1 =1 {a} one {a} few {b} other {c}}", pattern: true),
      ]),
    Row(
      id: "numbers",
      fires: [
        Fixture("ru", "about 25 euros", "около 1️⃣52 евро"),
        Fixture("fr", "Article 14 of the law", "Article de la loi"),
        Fixture("ro", "a year", "1️⃣37 de ani"),
        Fixture("bg", "10,000 children", "1️⃣1 000 деца"),
        Fixture("bg", "1.5 hours", "1️⃣15 часа"),
        Fixture("ro", "{n} of 30", "{n} din 1️⃣40", pattern: true),
      ],
      silent: [
        Fixture("bg", "10,000 children", "10 000 деца"),
        Fixture("ro", "10,000 children", "10.000 de copii"),
        Fixture("ru", "at 7 p.m.", "в 19:00"),
        Fixture("ru", "at 3:05 PM", "в 15:05"),
        Fixture("ru", "three rules", "3 правила"),
        Fixture("ru", "for 5 years", "пятилетний срок"),
        Fixture("fr", "the 64 bit PC, 64 bits", "le PC 64 bits"),
        Fixture("fr", "IPv6 and UTF-8 and X.509", "la norme"),
        Fixture("fr", "at midnight", "à 0 h 00"),
        Fixture("fr", "at 7:00", "à 7 h"),
        Fixture("fr", "2 weeks", "deux semaines"),
        Fixture("fr", "1.5 hours", "1,5 heure"),
        Fixture("fr", "the 20th century", "le XXe siècle"),
        Fixture("ro", "on 27/02/2011", "la 27.02.2011"),
        Fixture("bg", "Call 116 111.", "Обадете се на 116\u{A0}111."),
        Fixture("ru", "11-18 years", "11–18 лет"),
        Fixture("fr", "the 1990s", "les années 90"),
        Fixture("ro", "<code>8080</code>", "<code>8081</code>"),
        Fixture(
          "ru", "{n, plural, one {# of 5} other {# of 5}}",
          "{n, plural, one {# из 5} few {# из 5} many {# из 5} other {# из 5}}", pattern: true),
      ]),
    Row(
      id: "untranslated-copy",
      fires: [
        Fixture("fr", "For more information:", "1️⃣For more information:"),
        Fixture("fr", "Read <b>the list</b>", "1️⃣Read <b>the list</b>"),
      ],
      silent: [
        Fixture("fr", "La Strada", "La Strada"),
        Fixture("fr", "116 111", "116 111"),
        Fixture("fr", "<command>apt install foo</command>", "<command>apt install foo</command>"),
        Fixture("fr", "email", "email"),
        Fixture("en", "For more information:", "For more information:"),
      ]),
    Row(
      id: "edge-space",
      fires: [
        Fixture("ro", "Call us.", "Sunați-ne.1️⃣ "),
        Fixture("ro", "Call us.", "1️⃣\u{A0}Sunați-ne."),
        Fixture("ro", "Call us.\n", "Sunați-ne.1️⃣"),
      ],
      silent: [
        Fixture("ro", "Call us.\n", "Sunați-ne.\n"), Fixture("ru", "Call us", "Звоните №"),
        Fixture("fr", "’tis", "’tis"),
      ]),
    Row(
      id: "end-punctuation",
      fires: [
        Fixture("ro", "Who will call?", "Cine va suna1️⃣"),
        Fixture("ro", "You call.", "Sunați?1️⃣"),
        Fixture("ro", "We call every day.", "Sunăm zilnic1️⃣"),
        Fixture("ro", "You need:", "Aveți nevoie1️⃣"),
      ],
      silent: [
        Fixture("ro", "Who will call?", "Cine va suna?"),
        Fixture("ro", "<b>Call.</b>", "<b>Sunați</b>."),
        Fixture("fr", "“Who?”", "« Qui\u{202F}? »"),
        Fixture("ro", "the first item", "primul punct;"),
        Fixture("ro", "Wait…", "Așteptați."),
        Fixture("ru", "Ask whether to stop.", "Спросите: хватит?"),
        Fixture(
          "ro", "{c, select, BG {Compare.} other {Ask: how much?}}",
          "{c, select, BG {Comparați.} other {Întrebați: cât?}}", pattern: true),
      ]),
    Row(
      id: "forbidden-variant",
      fires: [
        Fixture("ro", "children", "despre 1️⃣copii abandonați"),
        Fixture("ru", "migrant", "он 1️⃣нелегал"),
        Fixture("ru", "Moldova", "из 1️⃣Молдавии"),
        Fixture("bg", "children", "1️⃣Изоставени деца"),
        Fixture("fr", "minor", "un 1️⃣mineur isolé étranger"),
      ],
      silent: [
        Fixture("ro", "children", "copiii, abandonați ideea"),
        Fixture("ru", "Moldova", "в Молдове"),
        Fixture("de", "Moldova", "Молдавия"),
      ]),
  ]
  /// For each check across entries: a catalog that it must flag and one that it must not.
  struct CatalogRow: Sendable, CustomStringConvertible {
    var id: CheckID
    var fires: String
    var silent: String

    var description: String { id.rawValue }
  }

  static let catalogRows: [CatalogRow] = [
    CatalogRow(
      id: "duplicate-message",
      fires: """
        msgid "Plan B"
        msgstr "Planul B"

        msgid "Plan B"
        msgstr "Planul B"
        """,
      silent: """
        msgid "Plan B"
        msgstr "Planul B"

        msgctxt "title"
        msgid "Plan B"
        msgstr "Planul B"

        #~ msgid "Plan B"
        #~ msgstr "Planul B"
        """),
    CatalogRow(
      id: "plural-forms-header",
      fires: """
        msgid "one call"
        msgid_plural "many calls"
        msgstr[0] "un apel"
        msgstr[1] "apeluri"
        """,
      silent: """
        msgid "one call"
        msgstr "un apel"
        """),
    CatalogRow(
      id: "inconsistent-translation",
      fires: """
        msgid "Plan B"
        msgstr "Planul B"

        msgctxt "title"
        msgid "Plan  B"
        msgstr "Plan de rezervă"
        """,
      silent: """
        msgid "Plan B"
        msgstr "Planul B"

        msgctxt "title"
        msgid "plan B"
        msgstr "plan de rezervă"
        """),
  ]
}
