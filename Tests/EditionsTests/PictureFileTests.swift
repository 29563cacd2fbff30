import Testing

@testable import Editions

/// What the first bytes of a file say, and whether a picture is whole.
@Suite struct PictureFileTests {
  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.filter { !$0.isWhitespace })
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0..<$0 + 2]), radix: 16)
    }
  }

  /// One red dot (PNG, third edition, §5: signature, IHDR, IDAT, IEND).
  private static let png = bytes(
    """
    89504E470D0A1A0A 0000000D49484452 00000001000000010802000000 907753DE
    0000000C49444154 08D763F8CFC000000301010018DD8DB0 0000000049454E44AE426082
    """)

  /// Segments of a grey dot (ITU-T T.81, annex B: SOI, APP0, SOF0, SOS, EOI).
  private static let jpeg = bytes(
    "FFD8 FFE000040000 FFC0000B080001000101011100 FFFFDA0008010100003F00 1234FF0056 FFD9")

  @Test func takesWholePictures() {
    #expect(PictureFile(Self.png) == .image(.png))
    #expect(PictureFile(Self.jpeg) == .image(.jpeg))
    let marked = Self.jpeg.prefix(2) + [0xFF, 0x01, 0xFF, 0xD3] + Self.jpeg.dropFirst(2)
    #expect(PictureFile(Array(marked)) == .image(.jpeg))
    #expect(PictureFile(Array("<svg/>".utf8)) == .drawing)
    #expect(PictureFile([0xFF, 0xFE] + Array("<\0s\0v\0g\0/\0>\0".utf8)) == .drawing)
  }

  /// A copy that was broken off, wherever.
  @Test(arguments: [png, jpeg]) func refusesEveryBeginning(of picture: [UInt8]) {
    for length in 8..<picture.count {
      guard case .damaged = PictureFile(Array(picture.prefix(length))) else {
        Issue.record("\(length) of \(picture.count) bytes were taken")
        continue
      }
    }
  }

  /// A byte that has become another, wherever: nothing may crash, and the kind stays the same.
  @Test(arguments: [png, jpeg]) func readsWhateverStandsThere(in picture: [UInt8]) {
    for place in 3..<picture.count {
      for value in [0, 0x7F, 0xFF] as [UInt8] {
        var changed = picture
        changed[place] = value
        let file = PictureFile(changed)
        if place >= 8 { #expect(file != .drawing && file != .other("")) }
      }
    }
  }

  @Test(arguments: [
    ("0000000D49484452 0000000000000001", "it does not say how large it is"),
    ("0000000049454E44AE426082", "it does not say how large it is"),
    (
      "0000000D49484452 00000001000000010802000000907753DE 0000000049454E44AE426082",
      "it holds no picture"
    ),
  ]) func saysWhatIsWrong(chunks: String, reason: String) {
    let file = PictureFile(Self.png.prefix(8) + Self.bytes(chunks) + [0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(file == .damaged(reason))
  }

  @Test(arguments: [
    ("GIF89a", "a GIF picture"), ("RIFF\0\0\0\0WEBPVP8 ", "a WebP picture"),
    ("BM\u{1}\0\0\0", "a BMP picture"), ("II*\0\u{8}", "a TIFF picture"),
    ("MM\0*\0", "a TIFF picture"), ("%PDF-1.7", "a PDF document"),
    ("%!PS-Adobe-3.0 EPSF-3.0", "a PostScript drawing"),
    ("\0\0\0\u{1C}ftypavif", "a HEIC or AVIF picture, or a film"),
    ("\u{1}\u{2}\0\u{3}", "no picture that is known here"),
  ]) func namesOtherKinds(beginning: String, name: String) {
    #expect(PictureFile(Array(beginning.utf8)) == .other(name))
    #expect(PictureFile([]) == .damaged("it is empty"))
  }
}
