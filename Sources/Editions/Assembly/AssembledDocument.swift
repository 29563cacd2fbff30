/// A document with its translations in place.
package struct AssembledDocument: Sendable {
  /// Well-formed, in UTF-8.
  package var bytes: [UInt8]
  package var unitCount: Int
  /// Units that a sound translation was found for, those that say the same as the source
  /// included.
  package var translatedUnits: Int
  /// In document order.
  package var problems: [AssemblyProblem]
}
