import Crypto
import Foundation
import PlanModel

/// A page of its own: no script, nothing from elsewhere, one style sheet that its policy names by hash.
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
            <style>\(HTML(stringLiteral: Self.style))</style>
            </head>
            <body>
            <a class="skip" href="#main">\(skip)</a>
            <header>
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

    /// The browser is to load nothing at all, and to take only this style sheet.
    static let policy: String = {
        let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
        return "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
    }()

    /// Dark where the reader's system is, black on white on paper, and wide tables that scroll by themselves.
    static let style = """
        :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#57606a;--line:#d0d7de;--link:#0550ae}
        @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--soft:#9da7b3;--line:#3d444d;--link:#79b8ff}}
        body{margin:0 auto;padding:1rem;max-width:50rem;font:1rem/1.7 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
        a{color:var(--link)}
        a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-99rem}
        .skip:focus{position:static}
        h1,h2,h3,h4{line-height:1.3}
        h2{margin-top:3rem;border-bottom:2px solid var(--line)}
        h3{margin-top:2.5rem}
        h4{margin:1rem 0 .2rem;font-size:1rem}
        p,ul{margin:.4rem 0}
        .about,footer,.id{color:var(--soft)}
        .id{font:.85em ui-monospace,monospace;overflow-wrap:anywhere}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%}
        caption{text-align:left;color:var(--soft)}
        th,td{padding:.2rem .6rem .2rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
        footer{margin-top:3rem;border-top:2px solid var(--line)}
        @media print{:root{--ink:#000;--paper:#fff;--soft:#333;--line:#999;--link:#000}body{max-width:none;padding:0}.skip,nav{display:none}article{break-inside:avoid}h2,h3,h4{break-after:avoid}a{text-decoration:none}}
        """
}
