/// A line from 0 to 100 % through time as inline SVG; the table beside it says the same.
enum TrendChart {
  private static let width = 600
  private static let height = 120

  static func chart(_ line: CompletenessTrend.Line, id: String) -> String {
    let (first, last) = (line.points[0], line.points[line.points.count - 1])
    let span = max(1, last.seconds - first.seconds)
    let places = line.points.map { point in
      "\((point.seconds - first.seconds) * width / span),\(height - point.percent * height / 100)"
    }
    let title =
      "\(line.guide) \(line.locale): \(first.percent) % on \(first.day), "
      + "\(last.percent) % on \(last.day)"
    return """
      <svg class="trend" viewBox="-8 -8 \(width + 16) \(height + 16)" role="img" \
      aria-labelledby="\(id)">
      <title id="\(id)">\(escapedMarkup(title))</title>
      <polygon points="0,\(height) \(places.joined(separator: " ")) \(width),\(height)"/>
      <path class="grid" d="M0 0H\(width)M0 \(height / 2)H\(width)M0 \(height)H\(width)"/>
      <polyline points="\(places.joined(separator: " "))"/>
      </svg>
      """
  }
}
