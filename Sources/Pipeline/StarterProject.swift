package import Diagnostics
package import Project

/// A small project that builds at once: what `dragoman init` writes.
package enum StarterProject {
  /// Writes the project's files, and nothing that exists is overwritten.
  ///
  /// - Returns: the paths written.
  /// - Throws: `already-there` when the folder holds a project.
  package static func write(to workspace: any Workspace) throws(OperationError) -> [String] {
    if let taken = files.first(where: { workspace.exists($0.path) }) {
      throw OperationError(
        Finding(
          SettingsFault.alreadyThere, .error, at: .init(file: taken.path),
          "the file exists; nothing was written",
          fixes: [.init("Name another folder: dragoman init my-guide")]))
    }
    for file in files { try workspace.write(Array(file.text.utf8), to: file.path) }
    return files.map(\.path)
  }

  private static let files: [(path: String, text: String)] = [
    (ProjectFile.name, projectFile), ("Sources-Content/welcome/guide.xml", guide),
    ("Sources-Content/welcome/images/path.svg", drawing),
    ("Sources-Content/welcome/values.yaml", values), ("Catalogs/welcome/fr.po", catalog),
  ]

  private static let projectFile = """
    # A Dragoman project. “dragoman build” makes the editions, “dragoman update” the catalogs.
    project: Welcome
    source-locale: en
    locales: [fr]

    guides:
      welcome:
        source: Sources-Content/welcome/guide.xml
        values: Sources-Content/welcome/values.yaml
        messages: icu

    """

  private static let values = """
    # Typed data that the program formats into sentences, for each language in its own way.
    visitors: { type: number, value: 2 }
    opening: { type: date, value: 2026-03-01 }

    """

  private static let drawing = """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
      <title>A path between two houses</title>
      <path d="M40 70 v-20 l20 -16 l20 16 v20 z M220 70 v-20 l20 -16 l20 16 v20 z" fill="none" stroke="black"/>
      <path d="M80 70 C120 40 180 100 220 70" fill="none" stroke="black" stroke-dasharray="4 3"/>
      <text x="60" y="90" text-anchor="middle" font-family="Source Sans 3" font-size="12">here</text>
      <text x="240" y="90" text-anchor="middle" font-family="Source Sans 3" font-size="12">there</text>
    </svg>

    """

  private static let guide = """
    <?xml version="1.0" encoding="UTF-8"?>
    <book xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink"
          version="5.0" xml:lang="en" xml:id="welcome">
      <info>
        <title>Welcome</title>
        <author><orgname>Our association</orgname></author>
      </info>
      <chapter xml:id="ch-first">
        <title>The first visit</title>
        <para>{visitors, plural, one {# person has come to us.} other {# people have come to
          us.}} We open on {opening}.</para>
        <para>Bring a <emphasis>pencil</emphasis>.<footnote><para>We have paper.</para></footnote>
          The way is shown in <xref linkend="fig-way"/>.</para>
        <figure xml:id="fig-way">
          <title>The way</title>
          <mediaobject>
            <alt>Two houses with a path between them.</alt>
            <imageobject><imagedata fileref="images/path.svg"/></imageobject>
          </mediaobject>
        </figure>
      </chapter>
    </book>

    """

  private static let catalog = """
    msgid ""
    msgstr ""
    "Project-Id-Version: Welcome\\n"
    "PO-Revision-Date: 2026-01-01 00:00+0000\\n"
    "Last-Translator: Our association\\n"
    "Language-Team: French\\n"
    "Language: fr\\n"
    "MIME-Version: 1.0\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Content-Transfer-Encoding: 8bit\\n"
    "Plural-Forms: nplurals=2; plural=(n > 1);\\n"

    msgid "Welcome"
    msgstr "Bienvenue"

    msgid "Our association"
    msgstr "Notre association"

    msgid "The first visit"
    msgstr "La première visite"

    #, icu-message-format
    msgid ""
    "{visitors, plural, one {# person has come to us.} other {# people have come "
    "to us.}} We open on {opening}."
    msgstr ""
    "{visitors, plural, one {# personne est venue nous voir.} many {# personnes "
    "sont venues nous voir.} other {# personnes sont venues nous voir.}} Nous "
    "ouvrons le {opening}."

    msgid "We have paper."
    msgstr "Nous avons du papier."

    msgid ""
    "Bring a <emphasis>pencil</emphasis>.<footnote/> The way is shown in <xref/>."
    msgstr ""
    "Apportez un <emphasis>crayon</emphasis><footnote/>. Le chemin est tracé sur "
    "la <xref/>."

    msgid "The way"
    msgstr "Le chemin"

    msgid "Two houses with a path between them."
    msgstr "Deux maisons reliées par un chemin."

    msgid "A path between two houses"
    msgstr "Un chemin entre deux maisons"

    msgid "here"
    msgstr "ici"

    msgid "there"
    msgstr "là-bas"

    """
}
