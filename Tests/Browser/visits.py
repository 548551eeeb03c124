"""A page opened from disk with the network cut, watched from its first byte on."""

import os
import shutil

from playwright.sync_api import Browser, Page, Playwright

from reports import Report


def launch(playwright: Playwright) -> Browser:
    """Debian's browser, which finds no address for any host name."""
    known = [os.environ.get("PLAN_ATLAS_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    found = next((path for name in known if name and (path := shutil.which(name))), None)
    assert found, "no Chromium was found; run Tests/Browser/setup, or name one in PLAN_ATLAS_CHROMIUM"
    return playwright.chromium.launch(
        executable_path=found, args=["--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none"])


class Visit:
    """One reader's window. Whatever the page asks for, says or opens is recorded; ``complaints`` must stay empty."""

    def __init__(self, browser: Browser, report: Report, **options):
        options = {"viewport": {"width": 1280, "height": 900}, "locale": "ja-JP"} | options
        self.report = report
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.context = browser.new_context(offline=True, accept_downloads=True, **options)
        self.context.on("request", lambda request: self.requests.append(request.url))
        self.context.on("console", lambda message: self.complaints.append(f"console: {message.text}"))
        self.context.on("weberror", lambda error: self.complaints.append(f"error: {error.error}"))
        self.context.on("dialog", lambda dialog: (self.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page: Page = self.context.new_page()

    def open(self, fragment: str = "") -> Page:
        """Loads the file anew with this fragment, as someone does who was sent the address."""
        self.page.goto("about:blank")
        self.requests.clear()
        self.page.goto(f"{self.report.url}#{fragment}" if fragment else self.report.url)
        return self.page

    def show(self, view: str) -> Page:
        """Goes to a view of the page that is open, through its link."""
        self.page.locator(f'nav.views a[href="#{view}"]').click()
        self.page.locator(f"section.view#{view}").wait_for()
        return self.page

    def unfold(self, view: str) -> None:
        """Opens everything that lies folded in a view, so that it stands in the page."""
        closed = f"#{view} details:not([open])"
        while self.page.locator(closed).count():
            self.page.locator(closed).evaluate_all("folded => folded.forEach(each => (each.open = true))")
            self.page.wait_for_function(
                "view => !document.querySelector(`#${view} details[open] > noscript`)", arg=view)

    def close(self) -> None:
        """Ends the visit, and fails if the page did anything that it must not do."""
        foreign = [url for url in self.requests if url.split("#")[0] != self.report.url and not url.startswith("blob:")]
        self.context.close()
        assert not self.complaints, self.complaints
        assert not foreign, f"the page asked for {foreign}"
