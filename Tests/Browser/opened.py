"""A page that is open in the browser, and what it did that it shouldn't have."""

from contextlib import asynccontextmanager

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 390, "height": 844}


class OpenedPage:
    def __init__(self, browser, path):
        self.browser, self.path = browser, path
        self.address = path.as_uri()
        self.folder = path.parent.as_uri() + "/"
        self.complaints = []

    @asynccontextmanager
    async def open(self, fragment="", **options):
        """Opens the page anew; nothing moves by itself, so that nothing has to be waited for."""
        options = {"viewport": WIDE, "reduced_motion": "reduce"} | options
        context = await self.browser.new_context(**options)
        context.set_default_timeout(30_000)
        page = await context.new_page()
        requests = []
        await context.route("**/*", lambda route: self.answer(route, requests))
        page.on("console", self.listen)
        page.on("pageerror", lambda error: self.complain(f"uncaught exception: {error}"))
        page.on("dialog", self.dismiss)
        page.on("popup", lambda popup: self.complain(f"a window opens: {popup.url}"))
        try:
            await page.goto(self.address + fragment)
            # The list of designs shows pictures that lie beside it; a handout has everything in it.
            is_index = await page.evaluate("document.body.classList.contains('index')")
            yield page
            for kind, address in requests:
                if not (is_index and kind == "image" and address.startswith(self.folder)):
                    self.complain(f"asks for {address}")
            if await page.evaluate("window.__pwned !== undefined"):
                self.complain("runs a script of the design's: `window.__pwned` is set")
        finally:
            await context.close()

    async def answer(self, route, requests):
        request = route.request
        if request.url.split("#")[0] == self.address and request.is_navigation_request():
            return await route.continue_()
        requests.append((request.resource_type, request.url))
        if request.resource_type == "image" and request.url.startswith(self.folder):
            return await route.continue_()
        await route.abort()

    def listen(self, message):
        if message.type in ("error", "warning"):
            self.complain(f"console {message.type}: {message.text}")

    async def dismiss(self, dialog):
        self.complain(f"a dialog opens: {dialog.message}")
        await dialog.dismiss()

    def complain(self, complaint):
        # Once is enough, however often it is opened.
        if complaint not in self.complaints:
            self.complaints.append(complaint)
