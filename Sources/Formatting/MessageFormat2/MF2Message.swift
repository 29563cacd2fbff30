/// A message in Unicode MessageFormat 2 (UTS #35 part 9): what was written, before any value.
///
/// Names and keys are compared as Swift compares strings: canonically equivalent ones are the same.
package struct MF2Message: Hashable, Sendable {
  /// A literal or a variable: what a function works on, or the value of an option.
  package enum Operand: Hashable, Sendable {
    case literal(String)
    case variable(String)

    /// How a placeholder shows it when it cannot be formatted.
    var fallback: String {
      switch self {
      case .literal(let text):
        "|" + text.replacing("\\", with: "\\\\").replacing("|", with: "\\|") + "|"
      case .variable(let name): "$" + name
      }
    }
  }

  package struct Option: Hashable, Sendable {
    package let name: String
    package let value: Operand
  }

  package struct Function: Hashable, Sendable {
    /// With its namespace: `test:select`.
    package let name: String
    package let options: [Option]
  }

  /// `{$n :number}`
  package struct Expression: Hashable, Sendable {
    package let operand: Operand?
    package let function: Function?
  }

  /// `{#b}`, `{/b}`, `{#br/}`: it prints nothing.
  package struct Markup: Hashable, Sendable {
    package let name: String
    package let options: [Option]
  }

  package enum Part: Hashable, Sendable {
    case text(String)
    case expression(Expression)
    case markup(Markup)
  }

  /// `.input {$n :number}` or `.local $n = {1}`
  package struct Declaration: Hashable, Sendable {
    package let name: String
    package let expression: Expression
    package let isInput: Bool
  }

  package enum Key: Hashable, Sendable {
    case literal(String)
    /// `*`
    case catchAll
  }

  package struct Variant: Hashable, Sendable {
    package let keys: [Key]
    package let pattern: [Part]
  }

  package enum Body: Hashable, Sendable {
    case pattern([Part])
    /// The names of variables, and the variants.
    case match([String], [Variant])
  }

  package let declarations: [Declaration]
  package let body: Body
}

/// What can be wrong with a message or its values, by the names of the specification (“Errors”).
package enum MF2Error: String, Error, Hashable, Sendable {
  case syntax = "syntax-error"
  case variantKeyMismatch = "variant-key-mismatch"
  case missingFallbackVariant = "missing-fallback-variant"
  case missingSelectorAnnotation = "missing-selector-annotation"
  case duplicateDeclaration = "duplicate-declaration"
  case duplicateOptionName = "duplicate-option-name"
  case duplicateVariant = "duplicate-variant"
  case unresolvedVariable = "unresolved-variable"
  case unknownFunction = "unknown-function"
  case badOperand = "bad-operand"
  case badOption = "bad-option"
  case badSelector = "bad-selector"
}
