import FoundationEssentials
import TestSupport
import Testing

/// The fuzzers' targets, over their seeds and a bounded number of mutations.
@Suite struct FuzzTests {
  private static func seeds(of target: FuzzTarget) throws -> [[UInt8]] {
    let root = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let folder = "/\(root)/Fuzz/seeds/\(target)"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      [UInt8](try #require(FileManager.default.contents(atPath: "\(folder)/\(name)")))
    }
  }

  @Test(arguments: FuzzTarget.allCases) func keepsTheLawsOnTheSeeds(target: FuzzTarget) throws {
    let seeds = try Self.seeds(of: target)
    let accepted = try seeds.filter { try target.run($0) }
    #expect(seeds.count >= 8 && accepted.count * 2 > seeds.count, "\(accepted.count) accepted")
  }

  /// Bytes changed, pieces cut out and pieces of other seeds put in.
  @Test(arguments: FuzzTarget.allCases) func keepsTheLawsOnMutations(target: FuzzTarget) throws {
    let seeds = try Self.seeds(of: target)
    var generator = TestSupport.SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      var bytes = seeds.randomElement(using: &generator) ?? []
      let other = seeds.randomElement(using: &generator) ?? []
      let cut = Self.piece(of: bytes, &generator)
      bytes.replaceSubrange(cut, with: other[Self.piece(of: other, &generator)])
      if let index = bytes.indices.randomElement(using: &generator) {
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      #expect(throws: Never.self, "\(bytes)") { try target.run(bytes) }
    }
  }

  private static func piece(
    of bytes: [UInt8], _ generator: inout TestSupport.SeededGenerator
  ) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    return start..<min(bytes.count, start + Int.random(in: 0...12, using: &generator))
  }
}
