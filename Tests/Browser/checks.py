"""What has to hold for every page, whatever is on it."""

from axe_playwright_python.async_playwright import Axe

from opened import NARROW

# What a reader's program stumbles over. The answer is a list of sentences.
FAULTS = r"""
() => {
    const faults = [];
    const short = (text) => text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const all = (selector) => [...document.querySelectorAll(selector)];
    const seen = new Set();
    for (const { id } of all("[id]")) {
        if (seen.has(id)) faults.push(`two elements have the id \`${short(id)}\``);
        seen.add(id);
    }
    for (const link of all("a[href^='#']")) {
        const id = decodeURIComponent(link.getAttribute("href").slice(1));
        if (!document.getElementById(id)) faults.push(`a link leads to \`#${short(id)}\`, which isn't there`);
    }
    for (const link of all("a")) {
        if (/^\s*(javascript|vbscript|data):/i.test(link.href?.baseVal ?? link.href)) {
            faults.push(`a link would run something: ${short(link.textContent)}`);
        }
    }
    for (const element of all("*")) {
        for (const { name } of element.attributes) {
            if (name.startsWith("on")) faults.push(`<${element.localName}> has the handler \`${name}\``);
        }
    }
    if (all("script").length !== 1) faults.push(`there are ${all("script").length} scripts`);
    if (!document.querySelector("meta[http-equiv=Content-Security-Policy]")) faults.push("there is no policy");
    const headings = all("h1, h2, h3, h4, h5, h6").map((heading) => [+heading.localName[1], heading.textContent]);
    const first = headings.filter(([level]) => level === 1).length;
    if (first !== 1) faults.push(`there are ${first} headings of level 1`);
    headings.forEach(([level, text], index) => {
        const before = index ? headings[index - 1][0] : 0;
        if (level > before + 1) faults.push(`a heading of level ${level} follows one of ${before}: ${short(text)}`);
    });
    return faults;
}
"""

# The page must fit its window; what is wider has to scroll in a place of its own.
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


async def check(opened, screenshots=None):
    """What is wrong with the page as sentences."""
    problems = []
    picture = lambda look: {"path": screenshots / f"{opened.path.stem}-{look}.png"}
    async with opened.open(color_scheme="light") as page:
        problems += await page.evaluate(FAULTS)
        problems += await accessibility(page, "light")
        if screenshots:
            await page.screenshot(**picture("light"))
        # What depends on the scheme are colours alone.
        await page.emulate_media(color_scheme="dark")
        problems += await accessibility(page, "dark", ["color-contrast", "link-in-text-block"])
        if screenshots:
            await page.screenshot(**picture("dark"))
        await page.set_viewport_size(NARROW)
        if (beyond := await page.evaluate(OVERFLOW)) > 0:
            problems.append(f"is {beyond} pixels wider than a telephone")
        if screenshots:
            await page.screenshot(**picture("narrow"))
    # Without its script a page is still a page.
    async with opened.open(java_script_enabled=False) as page:
        if not await page.locator("h1").first.is_visible():
            problems.append("shows no heading without its script")
    return opened.complaints + problems


async def accessibility(page, look, rules=None, part=None):
    """The serious violations of the rules of axe-core, of all rules on all of the page if nothing else is said."""
    options = {"resultTypes": ["violations"], "preload": False} | ({"runOnly": rules} if rules else {})
    results = await Axe().run(page, context=part, options=options)
    return [
        f"{violation['impact']} violation of {violation['id']}, {look}: {violation['help']}: "
        + "; ".join(node["html"][:200] for node in violation["nodes"][:3])
        + f" ({len(violation['nodes'])} in all)"
        for violation in results.response["violations"]
        if violation["impact"] in ("serious", "critical")
    ]
