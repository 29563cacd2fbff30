/// What keeps the bytes of a file from being read or written.
package enum FileFault: String, Fault {
  case missing = "missing-file"
  case unreadable = "unreadable-file"
  case unwritable = "unwritable-file"
  case tooLarge = "file-too-large"
  case changedMeanwhile = "changed-meanwhile"
  case outsideProject = "outside-project"
  case remote = "remote-file"
  case badEncoding = "bad-encoding"
  case forbiddenCharacter = "forbidden-character"
  case malformedXML = "malformed-xml"
  case undeclaredPrefix = "undeclared-prefix"
  case undeclaredEntity = "undeclared-entity"
  case entityExpansion = "entity-expansion"
  case nestingTooDeep = "nesting-too-deep"
  case malformedPO = "malformed-po"
  case malformedYAML = "malformed-yaml"

  package var described: FaultDescription {
    switch self {
    case .missing:
      .init(
        "a file that is not there",
        why: "Something names a file, and there is none at that path; upper and lower case count.",
        example: "source: Sources-Content/guide.xml where the file is called Guide.xml.",
        remedy: "Put the file at this path, or correct the path")
    case .unreadable:
      .init(
        "a file that cannot be opened",
        why: "The file is there, but the system does not let it be read: its rights forbid it, or "
          + "it is a folder.",
        example: "a catalog copied from another computer with the rights of its owner only.",
        remedy: "Give yourself the right to read it: chmod u+r FILE")
    case .unwritable:
      .init(
        "a file that cannot be written",
        why: "The result has no place: the folder is not yours, or the disk is full. What stood "
          + "there before is untouched.",
        example: "Build on a disk that is mounted for reading only.",
        remedy: "Free space, or give yourself the right to write into the folder")
    case .tooLarge:
      .init(
        "a file too large to be read",
        why: "A file of this size is no guide and no catalog; reading it would take the memory of "
          + "the whole machine.",
        example: "a film named as the picture of a chapter.",
        remedy: "Check that this is the right file, or part it")
    case .changedMeanwhile:
      .init(
        "a file that somebody else changed at the same time",
        why: "The file is not what it was when it was read. Writing it now would undo the other "
          + "change, so nothing was written.",
        example: "a catalog saved in Poedit while dragoman update was running.",
        remedy: "Run the command again")
    case .outsideProject:
      .init(
        "a path that leads out of the project",
        why: "A guide may come from a stranger; it reads no file outside the project's folder.",
        example: "fileref=\"../../secret.svg\".",
        remedy: "Copy the file into the project and name it there")
    case .remote:
      .init(
        "a file on the network",
        why:
          "Nothing is fetched from the network: an edition depends on the project's files alone.",
        example: "<xi:include href=\"https://example.org/chapter.xml\"/>.",
        remedy: "Save the file in the project and name it there")
    case .badEncoding:
      .init(
        "bytes that are no text in the file's encoding",
        why: "The file is not UTF-8, or not in the encoding that it names. Read by guess, its "
          + "letters would be wrong on the page.",
        example: "a catalog saved as windows-1251.",
        remedy: "Save it as UTF-8")
    case .forbiddenCharacter:
      .init(
        "a control character in a document",
        why: "XML allows no control characters; no program would open the document.",
        example: "U+0007, left behind by a copy from a terminal.",
        remedy: "Delete the character")
    case .malformedXML:
      .init(
        "a document that is not well-formed",
        why: "A tag is not closed, or closed in the wrong order. Where the text goes on cannot be "
          + "known, so nothing is made of the document.",
        example: "<para>Call <emphasis>us</para>.",
        remedy: "Correct the markup at this place")
    case .undeclaredPrefix:
      .init(
        "a prefix without a namespace",
        why: "The name before the colon stands for a vocabulary that nobody has named.",
        example: "<xi:include href=\"a.xml\"/> without xmlns:xi.",
        remedy: "Add xmlns:prefix=\"…\" to this element or to one around it")
    case .undeclaredEntity:
      .init(
        "a reference to a text that the document does not declare",
        why: "“&name;” stands for a text declared under this name. There is none, so the sentence "
          + "would have a hole.",
        example: "“10 &nbsp;%” in DocBook, which knows no “nbsp”.",
        remedy: "Write the character itself, or declare the entity in the document's DOCTYPE")
    case .entityExpansion:
      .init(
        "entities that hold one another, or grow without end",
        why: "A document of a few lines would fill the memory of the machine.",
        example: "<!ENTITY a \"&b;\"> <!ENTITY b \"&a;\">.",
        remedy: "Replace the entities by the text that they stand for")
    case .nestingTooDeep:
      .init(
        "elements nested deeper than any guide needs",
        why: "Elements stand in each other more than 256 deep, which only a mistake or an attack "
          + "does.",
        example: "a list that a program has put into itself a thousand times.",
        remedy: "Flatten the document")
    case .malformedPO:
      .init(
        "a file that is no PO catalog",
        why: "A line breaks the rules of PO files. GNU msgfmt refuses such a file too, and what "
          + "follows the line may be lost.",
        example: "msgstr \"Sunați-ne without its closing quotation mark.",
        remedy: "Correct the line that the finding shows")
    case .malformedYAML:
      .init(
        "a file of settings that is no YAML",
        why: "The indentation or a mark of the file cannot be read, so none of its settings count.",
        example: "a key indented by a tab.",
        remedy: "Correct the place that the finding names; indent with spaces")
    }
  }
}
