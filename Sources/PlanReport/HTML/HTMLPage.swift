import PlanModel

/// A page of its own in the style of the report: no script, nothing from elsewhere, one style sheet that its policy names by
/// hash.
struct HTMLPage {
    let language: Language
    let title: String
    /// What the link at the very start says, which jumps to ``main``.
    let skip: String
    let header: HTML
    let main: HTML
    let footer: HTML

    var text: String {
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(title)</title>
            <style>\(HTML(stringLiteral: PageAssets.style))</style>
            </head>
            <body>
            <a class="skip" href="#main">\(skip)</a>
            <header class="top">
            \(header)</header>
            <main id="main" tabindex="-1">
            \(main)</main>
            <footer>
            \(footer)</footer>
            </body>
            </html>

            """
        return page.text
    }

    /// The browser is to load nothing at all, and to take only the style sheet.
    static let policy =
        "default-src 'none'; style-src '\(PageAssets.hash(PageAssets.style))'; base-uri 'none'; form-action 'none'"
}
