/// A part of the page that stands in it many times, such as a cell of a table.
///
/// It says its HTML itself, and a template prints it with `{{{name}}}`, a list of pieces as one. A template looks up each name
/// that it prints, which took longer for the thousands of these than all else that a report needs.
protocol PagePiece {
    var html: HTML { get }
}

extension Array: PagePiece where Element: PagePiece {
    var html: HTML { "\(map(\.html))" }
}

extension HTML.StringInterpolation {
    mutating func appendInterpolation(_ piece: some PagePiece) { appendInterpolation(piece.html) }
}
