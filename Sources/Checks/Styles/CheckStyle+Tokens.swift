import Diagnostics
import ICU

extension CheckStyle {
  /// What must stay as it is: placeholders, tags, numbers, addresses, code.
  static let tokenChecks: [any Check] = [
    StyleCheck("printf", .critical, "the printf placeholders differ") {
      PrintfPlaceholder.all(in: $0.source) != PrintfPlaceholder.all(in: $0.target)
    },
    StyleCheck("pythonbraceformat", .critical, "the placeholders in braces differ") {
      BracePlaceholders($0.source) != BracePlaceholders($0.target)
    },
    StyleCheck("escapes", .critical, "the escapes differ") {
      escape.strings(in: $0.source).sorted() != escape.strings(in: $0.target).sorted()
    },
    StyleCheck("xmltags", .critical, "the tags differ") { pair in
      !(MarkupTag.isTag(pair.source) && MarkupTag.isTag(pair.target))
        && MarkupTag.tags(in: pair.source).sorted() != MarkupTag.tags(in: pair.target).sorted()
    },
    StyleCheck("numbers", .functional, "the numbers differ") { pair in
      !pair.agree { number.strings(in: $0.withASCIIDigits).sorted() }
    },
    StyleCheck("emails", .functional, "an e-mail address is changed") {
      !$0.keeps(email.strings(in:))
    },
    StyleCheck("urls", .functional, "a web address is changed") { !$0.keeps(url.strings(in:)) },
    StyleCheck("filepaths", .functional, "the path of a file is changed") {
      !$0.keeps(path.strings(in:))
    },
    StyleCheck("functions", .functional, "the name of a function is changed") {
      !$0.keeps(function.strings(in:))
    },
    StyleCheck("options", .functional, "an option of a command is changed") { pair in
      !pair.keeps(option.strings(in:))
        || !Set(parameter.strings(in: pair.source))
          .isDisjoint(with: parameter.strings(in: pair.target))
    },
  ]

  private static let escape = LazyExpression(#"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)"#)
  private static let number = LazyExpression(#"[0-9]+(?:[.,][0-9]+)*°?"#)
  private static let email = LazyExpression(#"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"#)
  private static let url = LazyExpression(
    #"(?:(?:https?|s?ftp)://|mailto:|(?<![\w/.])www\.)[^\s<>"'«»“”]*[^\s<>"'«»“”.,;:!?)\]}]"#)
  private static let path = LazyExpression(
    #"(?<![\w<>/.:@-])~?(?:/[\w+-][\w.+-]*)+(?<![.])/?"#)
  private static let function = LazyExpression(#"[A-Za-z_][\w.]*\(\)"#)
  private static let option = LazyExpression(
    #"(?<![\w-])(?:--[A-Za-z][\w-]*|-[A-Za-z](?![\w-]))=?"#)
  private static let parameter = LazyExpression(#"(?<=[\s\[(]|^)--[A-Za-z][\w-]*=[\p{L}_]+"#)
}

/// A placeholder of C's printf and its relatives: Objective-C (`%@`), Python (`%(name)s`), Boost
/// (`%1%`, `%|spec|`).
private struct PrintfPlaceholder: Hashable, Comparable {
  /// Its position or name, so that placeholders may change places.
  let argument: String
  let specification: String

  static func < (left: Self, right: Self) -> Bool {
    (left.argument, left.specification) < (right.argument, right.specification)
  }

  /// The placeholders of a text, sorted; one without a number has the next position.
  static func all(in text: String) -> [PrintfPlaceholder] {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return [] }
    let units = Array(text.utf16)
    var position = 0
    return expression.matches(in: units).map { match in
      let groups = match.groups.map { $0.map { String(decoding: units[$0], as: UTF16.self) } }
      let whole = String(decoding: units[match.range], as: UTF16.self)
      if let argument = groups[0] ?? groups[1] {
        return PrintfPlaceholder(argument: argument, specification: groups[2] ?? "")
      }
      if whole == "%%" { return PrintfPlaceholder(argument: "", specification: whole) }
      position += 1
      return PrintfPlaceholder(
        argument: "\(position)", specification: groups[2] ?? groups[3] ?? whole)
    }.sorted()
  }

  /// Groups: position, name, specification of C, specification of Boost.
  private static let expression = LazyExpression(
    #"%%|%\d+%|%(?:(\d+)\$|\((\w+)\))?([-+#0']*\d*(?:\.\d+)?(?:hh?|ll?|[Lqjzt])?"#
      + #"[diouxXeEfFgGaAcCsSpnrK@])|%(\|[^|]*\|)"#)
}

/// The placeholders of Python's `str.format`: names, and how many arguments without a name.
private struct BracePlaceholders: Equatable {
  private var names: Set<String> = []
  private var positions = 0

  init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return }
    let plain = text.replacing("{{", with: "").replacing("}}", with: "")
    var anonymous = 0
    for field in Self.expression.strings(in: plain) {
      let name = field.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      if name.isEmpty {
        anonymous += 1
      } else if let position = Int(name) {
        positions = max(positions, position + 1)
      } else {
        names.insert(String(name))
      }
    }
    positions = max(positions, anonymous)
  }

  private static let expression = LazyExpression(
    #"\{(?:\w+(?:\.\w+|\[[^\]{}]*\])*)?(?:![rsa])?(?::[^{}]*)?\}"#)
}

extension String {
  /// The text with the digits and separators of all scripts as 0 to 9, point and comma.
  fileprivate var withASCIIDigits: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          if scalar.isASCII { return scalar }
          if scalar == "٫" { return "." }
          guard scalar.properties.numericType == .decimal,
            let value = scalar.properties.numericValue
          else { return scalar }
          return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
        }))
  }
}
