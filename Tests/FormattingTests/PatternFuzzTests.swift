import FoundationEssentials
import TestSupport
import Testing

/// The fuzzer's entry point, over its seeds and a bounded number of their mutations.
@Suite struct PatternFuzzTests {
  private static func seeds() throws -> [[UInt8]] {
    let root = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let folder = "/\(root)/Fuzz/seeds/patterns"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      [UInt8](try #require(FileManager.default.contents(atPath: "\(folder)/\(name)")))
    }
  }

  @Test func keepsTheLawsOnTheSeeds() throws {
    let fuzzing = try PatternFuzzing()
    let seeds = try Self.seeds()
    #expect(seeds.count >= 20)
    #expect(seeds.filter { fuzzing.run($0) }.count >= 15)
  }

  /// Bytes changed, pieces cut out and pieces of other seeds put in.
  @Test func keepsTheLawsOnMutations() throws {
    let fuzzing = try PatternFuzzing()
    let seeds = try Self.seeds()
    var generator = TestSupport.SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      var bytes = seeds.randomElement(using: &generator) ?? []
      let other = seeds.randomElement(using: &generator) ?? []
      let cut = Self.piece(of: bytes, &generator)
      bytes.replaceSubrange(cut, with: other[Self.piece(of: other, &generator)])
      if let index = bytes.indices.randomElement(using: &generator) {
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      fuzzing.run(bytes)
    }
  }

  private static func piece(
    of bytes: [UInt8], _ generator: inout TestSupport.SeededGenerator
  ) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    return start..<min(bytes.count, start + Int.random(in: 0...12, using: &generator))
  }
}
