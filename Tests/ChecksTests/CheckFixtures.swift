import Checks
import Diagnostics
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
      id: "empty-translation",
      fires: [
        Fixture("ro", "Call us.", " \n"), Fixture("ro", "Call us.", "&#32;"),
        Fixture("ro", "<b>Call</b> us.", "<b> </b>"),
        Fixture("ro", "Call<indexterm/>", "<indexterm/>"), Fixture("ro", "Tom & Ana", " "),
      ],
      silent: [
        Fixture("ro", "Call us.", "Sunați-ne."), Fixture("ro", "See <xref/>.", "<xref/>"),
        Fixture("ro", "<xref/>", "<xref/>"),
      ]),
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
        Fixture("fr", "See it.", "Voir 1️⃣<quote>cela</quote>."),
        // The document knows better what is harmless in it.
        Fixture(
          "fr", "See it.", "1️⃣<quote>Voir</quote>.",
          faults: [
            DocumentFault(
              "tag-mismatch", .error, at: 0, "the source has no <quote>", remedy: "Delete")
          ]),
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
      id: "tag-misplaced",
      fires: [
        Fixture(
          "fr", "<b>One</b><f/>", "1️⃣<b>Un<f/></b>",
          faults: [
            DocumentFault(
              "tag-misplaced", .error, at: 0, "<f/> may not stand in <b>", remedy: "Move")
          ])
      ],
      silent: [
        Fixture("fr", "<b>One</b><f/>", "<b>Un<f/></b>"),
        // The lost tag is the one mistake, and another check tells it.
        Fixture(
          "fr", "<k><a>1</a><a>2</a></k>", "<k><a>1</a></k>",
          faults: [
            DocumentFault(
              "tag-misplaced", .error, at: 0, "the parts of <k>", remedy: "Keep",
              mayFollowFromTags: true)
          ]),
      ]),
    Row(
      id: "unknown-entity",
      fires: [
        Fixture(
          "fr", "10%", "101️⃣&nbsp;%",
          faults: [
            DocumentFault(
              "unknown-entity", .error, at: 2, "the document knows no entity", remedy: "Write it")
          ])
      ], silent: [Fixture("fr", "10%", "10&nbsp;%"), Fixture("fr", "A &amp; B", "A &amp; B")]),
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
      id: "line-break",
      fires: [
        Fixture("ro", "Call us.", "Sunați-1️⃣\nne."),
        Fixture("ro", "Call us.", "\nSunați-1️⃣\nne.\n"),
        Fixture("ro", "{n, plural, other {a b}}", "{n, plural, other {a1️⃣\nb}}", pattern: true),
      ],
      silent: [
        Fixture("ro", "Call us.\n", "Sunați-ne.\n"), Fixture("ro", "a\nb", "a\nb\nc"),
        Fixture("ro", "Call us.", "Sunați-ne.\n"), Fixture("ro", "Call us.", "\n Sunați-ne."),
        Fixture("ro", "{n, plural, other {a}}", "{n, plural,\n  other {a}\n}", pattern: true),
      ]),
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
      id: "times",
      fires: [
        Fixture("ro", "Call at 7 p.m.", "Sunați la ora 1️⃣7:00."),
        Fixture("ru", "at 6 a.m.", "в 1️⃣18:00"),
        Fixture("fr", "at 9:30", "à 1️⃣9 h 20"),
      ],
      silent: [
        Fixture("fr", "at 7 p.m.", "à 7 heures du soir"), Fixture("ru", "at 7 p.m.", "в 19:00"),
        Fixture("bg", "at 7 p.m.", "в 7 часа вечерта"), Fixture("ro", "at 12:30", "la 12:30"),
        Fixture("fr", "7 p.m. for 2 hours", "19 h, pendant 2 h"),
      ]),
    Row(
      id: "dates",
      fires: [
        Fixture("fr", "on 27 February", "le 27 1️⃣mars"),
        Fixture("ru", "on Sunday", "в 1️⃣субботу"),
        Fixture("ro", "in May", "în 1️⃣iunie"),
      ],
      silent: [
        Fixture("ro", "You may call in May.", "Mai puteți suna și în luna mai."),
        Fixture("bg", "on Monday", "в понеделник"), Fixture("fr", "They march.", "En mars, oui."),
      ]),
    Row(
      id: "currencies", fires: [Fixture("ro", "200 euros", "200 de 1️⃣lei")],
      silent: [Fixture("bg", "€200", "200 евро"), Fixture("fr", "200 lei", "200 lei (40 euros)")]),
    Row(
      id: "units", fires: [Fixture("bg", "within 24 hours", "до 24 1️⃣дни")],
      silent: [
        Fixture("fr", "24 hours", "24 heures"), Fixture("ru", "every day", "ежедневно"),
      ]),
    Row(
      id: "number-words", fires: [Fixture("ro", "three rules", "1️⃣patru reguli")],
      silent: [
        Fixture("ru", "for five years", "пятилетний"), Fixture("fr", "twice", "deux fois"),
        Fixture("bg", "two or three calls", "няколко обаждания"),
      ]),
    Row(
      id: "roman-numerals",
      fires: [
        Fixture("ro", "Part II", "Partea 1️⃣III"), Fixture("fr", "Chapter V", "Chapitre 1️⃣X"),
      ],
      silent: [
        Fixture("fr", "Part II", "Partie 2"), Fixture("ro", "I am here. II", "Sunt aici. II"),
        Fixture("ru", "Chapter IV", "Глава IV"),
      ]),
    Row(
      id: "phone-changed",
      fires: [Fixture("fr", "Ring 01 23 45 67 89", "Appelez le 1️⃣01 23 54 67 89")],
      silent: [
        Fixture("fr", "Ring 01 23 45 67 89", "Appelez le 01.23.45.67.89"),
        Fixture("ro", "10 000 000 people", "zece milioane de oameni"),
        Fixture("bg", "Call 116 111", "Обадете се на 116\u{A0}111"),
      ]),
    Row(
      id: "address-changed",
      fires: [
        Fixture("ro", "See www.example.org.", "Vedeți 1️⃣www.exemple.org."),
        Fixture("ro", "Write to a@example.org.", "Scrieți la 1️⃣b@example.org."),
        Fixture("ro", "See www.example.org.", "Vedeți pagina."),
      ],
      silent: [
        Fixture("ro", "See www.example.org/en/help.", "Vedeți www.example.org/ro/help."),
        Fixture("ru", "See example.org.", "См. example.org."),
        Fixture("bg", "This is it.Run.", "Това е то.Тичай."),
      ]),
    Row(
      id: "opposite-meaning",
      fires: [
        Fixture("fr", "Call before you leave.", "Appelez 1️⃣après votre départ."),
        Fixture("bg", "at least once", "1️⃣най-много веднъж"),
        Fixture("ru", "Ask your mother.", "Спроси 1️⃣папу."),
      ],
      silent: [
        Fixture("ro", "before and after", "înainte și după"),
        Fixture("ru", "at least once", "не реже раза"),
        Fixture("fr", "every morning", "chaque jour"),
      ]),
    Row(
      id: "negation",
      fires: [
        Fixture("fr", "Do not sign.", "Signez."), Fixture("ro", "You don’t sign.", "Semnați."),
        Fixture("bg", "Sign here.", "1️⃣Не подписвайте тук."),
        Fixture("ru", "Never sign.", "Всегда подписывайте."),
      ],
      silent: [
        Fixture("fr", "It is not possible.", "C’est impossible."),
        Fixture("ru", "Stay calm without a word.", "Молчите."),
        Fixture("bg", "Few come.", "Не идват много."),
        Fixture("fr", "step by step", "pas à pas"),
      ]),
    Row(
      id: "sentence-count",
      fires: [
        Fixture("ro", "Call us. The call is free.", "Sunați-ne."),
        Fixture("fr", "Call us today.", "Appelez-nous aujourd’hui. L’appel est gratuit."),
      ],
      silent: [
        Fixture("ro", "Call us. The call is free.", "Sunați-ne, pentru că apelul este gratuit."),
        Fixture("ru", "Ask Dr. Ion today.", "Спросите сегодня доктора Иона."),
      ]),
    Row(
      id: "text-length",
      fires: [Fixture("ro", "The carer should have a copy of these papers", "Da, desigur")],
      silent: [Fixture("ro", "Yes", "Da, desigur, cu plăcere, oricând")]),
    Row(
      id: "allowed-characters",
      fires: [
        Fixture("fr", "Key", "Cl1️⃣é", place: "allowed characters: [A-Za-z ]"),
        Fixture("fr", "<b>Key</b>", "<b>A1️⃣&amp;B</b>", place: "allowed characters: [^&]"),
      ],
      silent: [
        Fixture("fr", "<b>Key</b>", "<b>Cle</b>", place: "allowed characters: [A-Za-z ]"),
        Fixture("fr", "Key", "Clé", place: "allowed characters: ["), Fixture("fr", "Key", "Clé"),
      ]),
    Row(
      id: "storage-size",
      fires: [
        Fixture("ru", "Yes", "Так", place: "storage size: 5 bytes in UTF-8, line break lf"),
        Fixture("ru", "Yes", "Так", place: "storage size: 4 bytes in UTF-16, line break lf"),
        Fixture("fr", "a\nb", "a\nb", place: "storage size: 3 bytes in UTF-8, line break crlf"),
      ],
      silent: [
        Fixture("ru", "Yes", "Так", place: "storage size: 6 bytes in UTF-8, line break lf"),
        Fixture("ru", "Yes", "Так", place: "storage size: 3 bytes in KOI8-R, line break lf"),
        Fixture("fr", "<b>Yes</b>", "<b>Oui</b>", place: "storage size: 3 bytes in UTF-8"),
      ]),
    Row(
      id: "leftover-source",
      fires: [
        Fixture("ro", "Call us. It is free of charge.", "Sunați-ne. 1️⃣It is free of charge."),
        Fixture("bg", "Call us when you can.", "Обадете се, 1️⃣when you can."),
      ],
      silent: [
        Fixture("ro", "Families in Migration helps you.", "Families in Migration vă ajută."),
        Fixture(
          "fr", "See <foreignphrase>what you can do</foreignphrase>.",
          "Voir <foreignphrase>what you can do</foreignphrase>."),
      ]),
    Row(
      id: "wrong-language",
      fires: [
        Fixture(
          "ru", "Call Mum and Dad when you can.", "Обадете се на мама и на татко, като може."),
        Fixture("ro", "Call your mother and your father.", "Appelle ta mère et ton père."),
      ],
      silent: [
        Fixture("ru", "Call Mum.", "Позвоните маме."),
        Fixture("ro", "La Strada", "La Strada"),
        Fixture("bg", "mum and dad", "мама и татко"),
      ]),
    Row(
      id: "unbalanced-marks",
      fires: [
        Fixture("ro", "(see chapter 6)", "1️⃣(vezi capitolul 6"),
        Fixture("ru", "the <b>word</b>", "«слово</b>".replacing("</b>", with: "")),
        Fixture("fr", "“word”", "<b>mot</b>\u{A0}1️⃣»"),
      ],
      silent: [
        Fixture("ru", "“A “b” c”", "«А „б“ в»"), Fixture("ro", "a) the item", "a) punctul"),
        Fixture("ro", "1) the item", "1) punctul"),
        Fixture("fr", "“<b>word</b>”", "«\u{A0}<b>mot</b>\u{A0}»"),
        Fixture("ro", "(open", "(deschis"),
      ]),
    Row(
      id: "doubled-word",
      fires: [
        Fixture("ro", "Call at seven.", "Sunați 1️⃣la la ora șapte."),
        Fixture("ru", "Call <b>us</b>.", "Звоните 1️⃣нам <b>нам</b>."),
      ],
      silent: [
        Fixture("fr", "We see each other.", "Nous nous voyons."),
        Fixture("ro", "It rang and rang.", "Suna la-la-la."),
        Fixture("fr", "bye bye", "salut salut"), Fixture("ro", "bye bye", "pa pa"),
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
    Row(
      id: "term-missing",
      fires: [
        Fixture("ro", "Ask the legal guardian.", "Întrebați rudele."),
        Fixture(
          "ro", "{n, plural, one {# child} other {# children}}",
          "{n, plural, one {# fiu} few {# fii} other {# de fii}}", pattern: true),
      ],
      silent: [
        Fixture("ro", "Ask the legal guardians.", "Întrebați-i pe tutorii legali."),
        Fixture("ro", "Trust them.", "Bazați-vă pe ei."),
        Fixture(
          "ro", "{n, plural, one {# child} other {# children}}",
          "{n, plural, one {# copil} few {# copii} other {# de copii}}", pattern: true),
        Fixture("de", "Ask the legal guardian.", "Fragen Sie."),
      ]),
    Row(
      id: "misspelling",
      fires: [
        Fixture("ro", "the parent", "1️⃣părintte"),
        Fixture("ro", "the <b>child</b>", "<b>1️⃣coppil</b>, copil"),
        Fixture("ro", "the parent and Ana", "părinte-Ion"),
      ],
      silent: [
        Fixture("ro", "the parent Ana", "părinte-Ana, într-o ȘCOALĂ <code>xyzzy</code> 5kg"),
        Fixture("fr", "the parent", "parrent"),
        Fixture("ro", "Lena’s child", "copil, Lena, Chișinău, Chișinăului"),
      ]),
    Row(
      id: "long-sentence",
      fires: [
        Fixture(
          "fr", "Call. Then take the papers to the school and to the doctor, and come back.",
          "Appelez. 1️⃣Prenez ensuite avec vous tous les papiers de votre enfant, allez à l’école, "
            + "puis chez le médecin, et revenez vite à la maison pour en parler ensemble.")
      ],
      silent: [
        Fixture("fr", "Call the school.", "Appelez l’école de votre enfant dès que possible."),
        Fixture(
          "ro", "The nearest office",
          "unu doi trei patru cinci șase șapte opt nouă zece unu doi trei patru cinci șase șapte "
            + "opt nouă zece unu doi trei patru cinci șase șapte"),
        Fixture(
          "ru", "Ask.",
          "Спросите у г. Иванова, ул. Пушкина, д. 5, и т. д. Потом позвоните в школу и скажите, "
            + "что вы сегодня не придёте. До свидания!"),
      ]),
    Row(
      id: "label-length",
      fires: [
        Fixture(
          "fr", "Rules you share",
          "Des règles communes à la maison et au téléphone, pour tout le monde", place: "title"),
        Fixture(
          "ro", "share it", "să o împarți cu cineva apropiat", place: "Money › table › entry"),
        Fixture("fr", "Call us", "Appelez-nous vite", flags: ["max-length:12"]),
      ],
      silent: [
        Fixture("fr", "Rules you share", "Des règles communes", place: "title"),
        Fixture("ro", "share it", "să o împarți", place: "Money › table › entry"),
        Fixture("fr", "Call us", "Appelez-nous", flags: ["max-length:12"]),
        Fixture("ro", "share it", "să o împarți cu cineva apropiat", place: "Money › para"),
      ]),
    Row(
      id: "title-case",
      fires: [
        Fixture(
          "fr", "My child stayed at home", "Mon Enfant Est Resté Au Pays", place: "Bond › title"),
        Fixture("ru", "When a parent leaves home", "Когда Один Родитель Уезжает", place: "title"),
      ],
      silent: [
        Fixture(
          "fr", "The Red Cross and France",
          "Croix-Rouge française et France terre d’asile", place: "Help › title"),
        Fixture("fr", "My child stayed", "Mon Enfant Est Resté Au Pays", place: "Bond › para"),
        Fixture(
          "bg", "A letter from Ana Popescu to Ivan Petrov",
          "Писмо от Ана Попеску до Иван Петров", place: "title"),
      ]),
    Row(
      id: "child-address",
      fires: [
        Fixture("fr", "You can call.", "1️⃣Vous pouvez appeler.", audience: .children),
        Fixture("ro", "You can call.", "1️⃣Dumneavoastră puteți suna.", audience: .children),
        Fixture("bg", "When you call", "Когато 1️⃣Вие се обадите", audience: .children),
        Fixture("ru", "You can call.", "1️⃣Вы можете позвонить.", audience: .children),
      ],
      silent: [
        Fixture("fr", "You can call.", "Vous pouvez appeler."),
        Fixture("fr", "Both of you", "Toi et ton frère, vous apprenez.", audience: .children),
        Fixture("ru", "Say hello.", "Скажи: «Вы здесь?»", audience: .children),
        Fixture("bg", "You and your friends", "ти и приятелите ти, вие сте", audience: .children),
        Fixture("de", "You can call.", "Sie können anrufen.", audience: .children),
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
      id: "catalog-language",
      fires: #"""
        msgid ""
        msgstr "Language: de\n"

        msgid "one"
        msgstr "eins"
        """#,
      silent: #"""
        msgid ""
        msgstr "Language: ro_MD\n"

        msgid "one"
        msgstr "unu"
        """#),
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
      id: "format-placeholders",
      fires: """
        #, c-format
        msgid "%d files"
        msgstr "%s fișiere"
        """,
      silent: """
        #, c-format
        msgid "%d of %s"
        msgstr "%2$s: %1$d"

        msgid "100% done"
        msgstr "gata 100%"
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
    CatalogRow(
      id: "hard-chapter",
      fires: chapter(
        sentence: "Responsabilitățile părinților plecați includ întotdeauna comunicarea regulată"),
      silent: chapter(sentence: "Copiii au nevoie de vești și de o oră la care să sune mama")),
  ]

  /// A chapter of thirty sentences.
  private static func chapter(sentence: String) -> String {
    (1...30).map { number in
      """
      #. Chapter › section › para
      msgid "Sentence \(number)."
      msgstr "\(sentence) \(number)."

      """
    }.joined(separator: "\n")
  }
}
