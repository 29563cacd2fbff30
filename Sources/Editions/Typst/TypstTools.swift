/// Files that the program carries for whoever runs Typst.
package enum TypstTools {
  /// A Python 3 program that sets many books in one process; its own first lines say how to ask.
  package static var typesetter: [UInt8] { PackageResources.typeset_py }
}
