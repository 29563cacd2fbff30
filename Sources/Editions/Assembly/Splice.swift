/// New content for a range of the source's bytes.
struct Splice {
  /// Empty for an insertion.
  var range: Range<Int>
  /// The new content, as a range of the parts of a ``SpliceContent``.
  var parts: Range<Int>
}
