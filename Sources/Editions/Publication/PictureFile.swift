/// What kind of file a picture is, by its first bytes, and whether it is whole.
enum PictureFile: Equatable {
  case image(RasterFormat)
  /// Something that can be read as XML.
  case drawing
  /// A kind that editions do not show, by its usual name.
  case other(String)
  /// A picture that no program could show, and why.
  case damaged(String)

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = Self.faultOfPNG(bytes).map { .damaged($0) } ?? .image(.png)
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = Self.faultOfJPEG(bytes).map { .damaged($0) } ?? .image(.jpeg)
    } else if bytes.isEmpty {
      self = .damaged("it is empty")
    } else {
      self = Self.otherName(bytes).map { .other($0) } ?? .drawing
    }
  }

  private static let cutOff = "it ends in the middle"
  private static let sizeless = "it does not say how large it is"

  /// The chunks from IHDR to IEND (PNG, third edition, §5).
  private static func faultOfPNG(_ bytes: [UInt8]) -> String? {
    var place = 8
    var hasData = false
    while place + 12 <= bytes.count {
      let size = number(bytes[place..<place + 4])
      let type = bytes[place + 4..<place + 8]
      guard size <= bytes.count - place - 12 else { return cutOff }
      if place == 8 {
        let content = bytes[place + 8..<place + 8 + size]
        guard type.elementsEqual("IHDR".utf8), size == 13, number(content.prefix(4)) > 0,
          number(content.dropFirst(4).prefix(4)) > 0
        else { return sizeless }
      }
      if type.elementsEqual("IDAT".utf8) { hasData = true }
      if type.elementsEqual("IEND".utf8) { return hasData ? nil : "it holds no picture" }
      place += 12 + size
    }
    return cutOff
  }

  /// The segments up to the scan, of which one says the size, and the end marker (ITU-T T.81, annex
  /// B).
  private static func faultOfJPEG(_ bytes: [UInt8]) -> String? {
    var place = 2
    var hasSize = false
    while place + 4 <= bytes.count {
      guard bytes[place] == 0xFF else { return "its parts are out of order" }
      let marker = bytes[place + 1]
      switch marker {
      case 0xFF:  // A fill byte before the marker.
        place += 1
        continue
      case 0x01, 0xD0...0xD7:  // Markers without a segment.
        place += 2
        continue
      default: break
      }
      let size = number(bytes[place + 2..<place + 4])
      guard size >= 2, place + 2 + size <= bytes.count else { return cutOff }
      switch marker {
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        guard size >= 8 else { return cutOff }
        // The height may be given behind the first scan; the width may not.
        hasSize = number(bytes[place + 7..<place + 9]) > 0
      case 0xDA:
        guard hasSize else { return sizeless }
        // From the end, since the end marker is what stands last.
        let scan = bytes[(place + 2 + size)...].reversed()
        return zip(scan, scan.dropFirst()).contains { $0 == 0xD9 && $1 == 0xFF } ? nil : cutOff
      default: break
      }
      place += 2 + size
    }
    return cutOff
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func otherName(_ bytes: [UInt8]) -> String? {
    let marks: [(place: Int, mark: String, name: String)] = [
      (0, "GIF8", "a GIF picture"), (8, "WEBP", "a WebP picture"), (0, "BM", "a BMP picture"),
      (0, "II*\0", "a TIFF picture"), (0, "MM\0*", "a TIFF picture"), (0, "%PDF", "a PDF document"),
      (0, "%!PS", "a PostScript drawing"), (4, "ftyp", "a HEIC or AVIF picture, or a film"),
    ]
    let known = marks.first { bytes.dropFirst($0.place).starts(with: $0.mark.utf8) }
    if let known { return known.name }
    // Text in UTF-16 has zeros too, and begins with a byte order mark.
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return !isUTF16 && bytes.prefix(1024).contains(0) ? "no picture that is known here" : nil
  }
}
