import Checksum
import Foundation

/// The page's one style sheet and one script, and the policy that lets the browser take these and nothing else.
enum PageAssets {
    static let style =
        text([
            PackageResources.report_css, PackageResources.loads_css, PackageResources.reports_css,
            PackageResources.print_css,
        ]) + Chart.style

    /// The scripts one behind the other; each file is a block of its own, and the last one starts the page.
    static let script = text([
        PackageResources.state_js, PackageResources.views_js, PackageResources.register_js, PackageResources.filters_js,
        PackageResources.matrix_js, PackageResources.panel_js, PackageResources.links_js, PackageResources.compare_js,
        PackageResources.picks_js, PackageResources.export_js, PackageResources.start_js,
    ])

    static let policy =
        "default-src 'none'; style-src '\(hash(style))'; script-src '\(hash(script))'; base-uri 'none'; form-action 'none'"

    private static func text(_ files: [[UInt8]]) -> String {
        files.map { String(decoding: $0, as: UTF8.self) }.joined()
    }

    /// How a policy names a text.
    static func hash(_ text: String) -> String {
        "sha256-\(Data(SHA256Digest(of: text.utf8).bytes).base64EncodedString())"
    }
}
