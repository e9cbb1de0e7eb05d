import Testing

@testable import DesignDiagrams

@Suite("An address")
struct AddressTests {
    @Test(
        "is linked where it leads to a page or a mailbox",
        arguments: [
            "https://example.org/runbook?id=1#top", "HTTP://example.org", "mailto:search@example.org",
            "docs/index.md", "../runbook.html#a:b", "/wiki", "#serving", "//example.org", "?page=a:b",
        ])
    func safe(address: String) {
        #expect(address.safeAddress == address)
    }

    @Test(
        "is left out where a browser would run it, open a program by it or read it in its own way",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)",
            " javascript:alert(1)", "\u{1}javascript:alert(1)", "data:text/html,<script>", "vbscript:a",
            "file:///etc/passwd", "ssh://host", "C:\\notes.txt", "", "two words",
        ])
    func unsafe(address: String) {
        #expect(address.safeAddress == nil)
    }
}
