/// What a book or a page cannot show of its guide.
package enum LayoutFault: String, Fault {
  case unknownElement = "unknown-element"
  case unexpectedText = "unexpected-text"
  case unresolvedEntity = "unresolved-entity"
  case missingTitle = "missing-title"
  case noteInTitle = "note-in-title"
  case tableShape = "table-shape"
  case missingPicture = "missing-picture"
  case missingAlternative = "missing-alternative"
  case unreadablePicture = "unreadable-picture"
  case malformedDrawing = "malformed-drawing"
  case unsafeDrawing = "unsafe-drawing"
  case unknownInstruction = "unknown-instruction"
  case referenceWithoutWords = "reference-without-words"
  case linkWithoutTarget = "link-without-target"
  case unsafeAddress = "unsafe-address"
  case emptyIndexTerm = "empty-index-term"
  case danglingSee = "dangling-see"
  case typesetting = "typesetting"

  package var described: FaultDescription {
    switch self {
    case .unknownElement:
      .init(
        "an element that the editions cannot show",
        why: "Its text would be missing from the book, so no book is made; the DocBook edition is.",
        example: "<cmdsynopsis> in a guide for parents.",
        remedy: "Write it with an element that editions print; docs/documents.md lists them")
    case .unexpectedText:
      .init(
        "text where only whole blocks may stand",
        why: "Words directly inside a chapter or a list belong to no paragraph, and no style says "
          + "how they look.",
        example: "<chapter><title>Help</title>Call us.</chapter>.",
        remedy: "Put it into a <para>")
    case .unresolvedEntity:
      .init(
        "a reference that has no words in the edition",
        why: "The entity stands for something that is not plain text, so the sentence would have a "
          + "hole.",
        example: "“&logo;” declared as a picture.",
        remedy: "Write the text itself in its place")
    case .missingTitle:
      .init(
        "a chapter or section without a title",
        why: "The contents and the running heads name it by its title, and a screen reader "
          + "announces it; an empty head leads nowhere.",
        example: "<chapter><title/>.",
        remedy: "Write its words in <title>")
    case .noteInTitle:
      .init(
        "a footnote inside a title",
        why: "The title stands in the contents and in running heads too, where there is no foot of "
          + "the page for the note.",
        example: "<title>Your rights<footnote>…</footnote></title>.",
        remedy: "Put it behind a word of the text")
    case .tableShape:
      .init(
        "a table that cannot be laid out",
        why: "It has no rows, or a row with more cells or fewer than there are columns.",
        example: "cols=\"2\" and a row of three entries.",
        remedy: "Give each row as many entries as the table has columns")
    case .missingPicture:
      .init(
        "a figure without a picture",
        why: "The figure has a caption and nothing above it.",
        example: "<mediaobject> without <imagedata fileref=…>.",
        remedy: "Put the picture into it, or take the figure out")
    case .missingAlternative:
      .init(
        "a picture without words for those who do not see it",
        why: "A screen reader has nothing to read out, and the PDF would not be PDF/UA.",
        example: "<mediaobject> without <alt>.",
        remedy: "Describe it in an <alt> at the start of <mediaobject>")
    case .unreadablePicture:
      .init(
        "a picture that cannot be shown",
        why: "Every edition, on paper and on the screen, shows PNG, JPEG and SVG; other kinds of "
          + "files and damaged ones would leave a hole in the page.",
        example: "<imagedata fileref=\"images/house.gif\"/>, or a PNG of which half was copied.",
        remedy: "Save it as PNG, a drawing as SVG, and name that file")
    case .malformedDrawing:
      .init(
        "a drawing that cannot be read",
        why: "The file is no SVG, or does not say how large it is (viewBox).",
        example: "<svg> without viewBox=\"0 0 300 100\".",
        remedy: "Save the drawing as plain SVG with lines and texts only")
    case .unsafeDrawing:
      .init(
        "a drawing with scripts or with parts from outside",
        why: "A page must not run a stranger's program or fetch files from elsewhere.",
        example: "<rect onclick=\"…\"/>, or fill=\"url(https://…)\".",
        remedy: "Save the drawing as plain SVG with lines and texts only")
    case .unknownInstruction:
      .init(
        "an instruction that the editions do not know",
        why: "Lines to write on or a page break would be missing where the author wanted them.",
        example: "<?dragoman line count=\"4\"?>.",
        remedy: "Write lines count=\"1\" to \"40\", drawing-space height=\"10mm\" to \"160mm\", or "
          + "page-break, between two blocks")
    case .referenceWithoutWords:
      .init(
        "a reference to a place without a number or a title",
        why: "The program writes “chapter 6” or a title for it; this place has neither.",
        example: "<xref linkend=\"p-7\"/> where p-7 is a paragraph.",
        remedy: "Use <link linkend=\"…\"> with words of your own")
    case .linkWithoutTarget:
      .init(
        "a link that leads nowhere",
        why: "The words look like a link, and nothing happens.",
        example: "<link>our site</link>.",
        remedy: "Give it xlink:href or linkend")
    case .unsafeAddress:
      .init(
        "an address that is none of the web, a phone or a mailbox",
        why: "Other kinds of addresses run programs or open files of the reader.",
        example: "xlink:href=\"javascript:…\", or www.example.org without https://.",
        remedy: "Begin it with https:, tel: or mailto:")
    case .emptyIndexTerm:
      .init(
        "an index term without words",
        why: "The index would have an empty line.",
        example: "<indexterm><primary/></indexterm>.",
        remedy: "Write its words in <primary>, or take the term out")
    case .danglingSee:
      .init(
        "an index entry that sends the reader to none", .warning,
        why: "“See carer” leads to nothing when no term is called so; in a translation both must "
          + "be translated alike.",
        example: "<see>carer</see> where the term is “carers”.",
        remedy: "Write the term here exactly as it stands where it is indexed")
    case .typesetting:
      .init(
        "something that the typesetter says of a book",
        why: "Typst could not set the book, or warns of what may look wrong on its page.",
        example: "a word that is wider than its column.",
        remedy: "Look at the place in the PDF; if the book was not made, report the message")
    }
  }
}
