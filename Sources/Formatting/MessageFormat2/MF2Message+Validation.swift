extension MF2Message {
  /// Reads a message.
  ///
  /// - Throws: ``MF2Error/syntax``.
  package static func parse(_ text: String) throws(MF2Error) -> MF2Message {
    var parser = MF2Parser(text)
    return try parser.parse()
  }

  /// What is wrong with the message whatever its values (UTS #35 part 9, “Data Model Errors”).
  package var dataModelErrors: [MF2Error] {
    var errors = declarationErrors
    let functions = expressions.compactMap(\.function).map(\.options)
    if (functions + markup.map(\.options)).contains(where: Self.repeats) {
      errors.append(.duplicateOptionName)
    }
    if case .match(let selectors, let variants) = body {
      errors += matchErrors(selectors, variants)
    }
    return errors
  }

  private static func repeats(_ options: [Option]) -> Bool {
    Set(options.map(\.name)).count < options.count
  }

  private var patterns: [[Part]] {
    switch body {
    case .pattern(let parts): [parts]
    case .match(_, let variants): variants.map(\.pattern)
    }
  }

  private var expressions: [Expression] {
    declarations.map(\.expression)
      + patterns.joined().compactMap { if case .expression(let found) = $0 { found } else { nil } }
  }

  private var markup: [Markup] {
    patterns.joined().compactMap { if case .markup(let found) = $0 { found } else { nil } }
  }

  /// A variable is declared once, and before it is used.
  private var declarationErrors: [MF2Error] {
    var known: Set<String> = []
    for declaration in declarations {
      let expression = declaration.expression
      var used = expression.function?.options.compactMap(\.value.variable) ?? []
      if !declaration.isInput { used += expression.operand?.variable.map { [$0] } ?? [] }
      guard !known.contains(declaration.name), !used.contains(declaration.name) else {
        return [.duplicateDeclaration]
      }
      known.insert(declaration.name)
      known.formUnion(used)
    }
    return []
  }

  private func matchErrors(_ selectors: [String], _ variants: [Variant]) -> [MF2Error] {
    var errors: [MF2Error] = []
    if !selectors.allSatisfy(isAnnotated) { errors.append(.missingSelectorAnnotation) }
    if variants.contains(where: { $0.keys.count != selectors.count }) {
      errors.append(.variantKeyMismatch)
    }
    if !variants.contains(where: { $0.keys.allSatisfy { $0 == .catchAll } }) {
      errors.append(.missingFallbackVariant)
    }
    if Set(variants.map(\.keys)).count < variants.count { errors.append(.duplicateVariant) }
    return errors
  }

  /// Whether a variable has a function, of its own or of the variable that it stands for.
  private func isAnnotated(_ name: String) -> Bool {
    var name = name
    for declaration in declarations.reversed() where declaration.name == name {
      if declaration.expression.function != nil { return true }
      guard !declaration.isInput, let next = declaration.expression.operand?.variable else {
        return false
      }
      name = next
    }
    return false
  }
}

extension MF2Message.Operand {
  /// The name, when it is a variable.
  var variable: String? {
    if case .variable(let name) = self { name } else { nil }
  }
}
