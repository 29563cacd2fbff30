/// The version of the program; a new one makes every edition out of date.
package enum ProgramVersion {
  package static let current = "0.1.0"
}
