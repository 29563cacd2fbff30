package import Diagnostics

/// A book ready to be set: source files for an engine, and nothing from outside them.
package struct TypesettingJob: Hashable, Sendable {
  /// The file to start from, a key of ``files``.
  package var main: String
  /// Paths relative to the job's own folder, with their bytes.
  package var files: [String: [UInt8]]

  package init(main: String, files: [String: [UInt8]]) {
    self.main = main
    self.files = files
  }
}

/// What an engine made of a job.
package enum TypesettingResult: Hashable, Sendable {
  /// The findings are warnings and notes.
  case book(pdf: [UInt8], pages: Int, findings: [Finding])
  /// There is no PDF, and the findings say why.
  case failure([Finding])
}

/// A program that turns typesetting jobs into PDF files: Typst today.
package protocol PDFEngine: Sendable {
  /// Sets all jobs in one run; the results stand in the order of the jobs.
  ///
  /// - Throws: `OperationError` when the engine is not there or does not start.
  func pdf(for jobs: [TypesettingJob]) throws -> [TypesettingResult]
}
