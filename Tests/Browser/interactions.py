"""Uses a page as its readers do. Each function is an interaction, and its first line the sentence that is reported."""

from playwright.async_api import TimeoutError

from checks import accessibility
from opened import NARROW

COMPONENT = "g.component[role=button]"
VIEW = "() => document.querySelector('.picture:has(g.component[role=button]) svg').getAttribute('viewBox')"


def expect(isTrue, otherwise):
    if not isTrue:
        raise AssertionError(otherwise)


async def view(page):
    """Which part of the first picture with components is seen."""
    return [float(number) for number in (await page.evaluate(VIEW)).split()]


async def article(component):
    """The title of a component and how many flows it has, as its article at the end says."""
    return await component.evaluate("""(part) => {
        const isOf = (entry) => entry.dataset.component === part.dataset.id;
        const entry = [...document.querySelectorAll(".entry")].find(isOf);
        return [entry.querySelector("h3").textContent, entry.querySelectorAll(".flows li").length];
    }""")


async def middle(page, component):
    await component.scroll_into_view_if_needed()
    box = await component.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


async def buttons_zoom(page, opened):
    """The buttons of a picture zoom it, and show all of it again"""
    home = await view(page)
    picture = page.locator(".picture", has=page.locator(COMPONENT)).first
    await picture.get_by_role("button", name="Zoom in").click()
    near = await view(page)
    expect(near[2] < home[2] and near[3] < home[3], f"zooming in led from {home} to {near}")
    await picture.get_by_role("button", name="Zoom out").click()
    await picture.get_by_role("button", name="Zoom out").click()
    expect((await view(page))[2] == home[2], "zooming out went beyond the picture")
    await picture.get_by_role("button", name="Zoom in").click()
    await picture.get_by_role("button", name="Fit:").click()
    expect(await view(page) == home, f"fit doesn't show {home}, but {await view(page)}")


async def wheel_zooms_when_meant(page, opened):
    """The wheel scrolls the page, and zooms the picture with Ctrl or once the picture has the focus"""
    home = await view(page)
    viewport = page.locator(".viewport", has=page.locator(COMPONENT)).first
    await viewport.scroll_into_view_if_needed()
    await viewport.hover(position={"x": 20, "y": 20})
    await page.mouse.wheel(0, -100)
    await page.wait_for_timeout(50)
    expect(await view(page) == home, "the wheel zooms although nobody asked it to")
    # The page has scrolled under the pointer.
    await viewport.hover(position={"x": 20, "y": 20})
    await page.keyboard.down("Control")
    await page.mouse.wheel(0, -100)
    await page.keyboard.up("Control")
    await until(page, lambda now: now != home, "the wheel with Ctrl doesn't zoom")
    near = await view(page)
    await viewport.focus()
    await page.mouse.wheel(0, -100)
    await until(page, lambda now: now != near, "the wheel doesn't zoom a picture that has the focus")


async def until(page, isReached, otherwise):
    """Wheels and fingers reach the page a moment later; much later, where the machine is busy."""
    for _ in range(400):
        if isReached(await view(page)):
            return
        await page.wait_for_timeout(25)
    raise AssertionError(otherwise)


async def keys_move(page, opened):
    """Keys zoom and move a picture that has the focus"""
    home = await view(page)
    await page.locator(".viewport", has=page.locator(COMPONENT)).first.focus()
    await page.keyboard.press("+")
    near = await view(page)
    expect(near[2] < home[2], "plus doesn't zoom")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowDown")
    moved = await view(page)
    expect(moved[0] > near[0] and moved[1] > near[1], f"arrows led from {near} to {moved}")
    await page.keyboard.press("0")
    expect(await view(page) == home, "0 doesn't show all")


async def drag_pans(page, opened):
    """Dragging moves the picture, and doesn't open the component that it began on"""
    home = await view(page)
    x, y = await middle(page, page.locator(COMPONENT).first)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 30, y + 20, steps=4)
    await page.mouse.move(x + 60, y + 40, steps=4)
    await page.mouse.up()
    moved = await view(page)
    expect(moved[0] < home[0] and moved[1] < home[1], f"dragging led from {home} to {moved}")
    expect(moved[2:] == home[2:], "dragging changed the size")
    expect(not await page.locator(".panel").is_visible(), "a drag opened the panel")


async def click_opens(page, opened):
    """A click on a component opens its article, marks it in all pictures, and Escape leads back to it"""
    component = page.locator(COMPONENT).first
    expected, flows = await article(component)
    await component.click()
    panel = page.locator(".panel")
    expect(await panel.is_visible(), "no panel opens")
    shown = await panel.locator("h3").text_content()
    expect(shown == expected, f"the panel is about '{shown[:60]}' and not '{expected[:60]}'")
    expect(await panel.locator(".flows li").count() == flows, "the panel lacks flows")
    headings = panel.locator("h4:visible + ul:not(:has(li))")
    expect(await headings.count() == 0, "the panel has a heading with nothing below it")
    unmarked = await component.evaluate(
        "(part) => [...document.querySelectorAll('.picture g.component')].filter((other) =>"
        "(other.dataset.id === part.dataset.id) !== other.classList.contains('chosen')).length")
    expect(unmarked == 0, f"{unmarked} components are marked that aren't chosen, or the other way round")
    expect(await panel.evaluate("(panel) => panel.contains(document.activeElement)"), "the focus stays outside")
    wrong = await accessibility(page, "with the panel open", part=".panel")
    expect(not wrong, "; ".join(wrong))
    await page.keyboard.press("Escape")
    expect(not await panel.is_visible(), "Escape doesn't close the panel")
    expect(await component.evaluate("(part) => part === document.activeElement"), "the focus doesn't return")


async def links_switch(page, opened):
    """A link in the panel leads to another component, and the browser's back button back to the first"""
    panel = page.locator(".panel")
    for number in range(await page.locator(COMPONENT).count()):
        component = page.locator(COMPONENT).nth(number)
        await component.focus()
        await page.keyboard.press("Enter")
        if await panel.locator(".flows a").count():
            break
    else:
        return
    first = await panel.locator("h3").text_content()
    link = panel.locator(".flows a").first
    other = await link.text_content()
    await link.click()
    expect(await panel.locator("h3").text_content() == other, f"the link doesn't lead to '{other[:60]}'")
    expect("#" in page.url, "the address doesn't name the component")
    await page.go_back()
    try:
        await panel.locator("h3").filter(has_text=first).wait_for()
    except TimeoutError:
        raise AssertionError(f"back doesn't lead to '{first[:60]}'")
    await panel.get_by_role("button", name="Close").click()
    expect(not await panel.is_visible(), "the button doesn't close the panel")


async def keyboard_alone(page, opened):
    """By keyboard alone a reader gets to a component, opens it, follows a flow and closes it"""
    for _ in range(300):
        await page.keyboard.press("Tab")
        if await page.evaluate(f"document.activeElement.matches('{COMPONENT}')"):
            break
    else:
        raise AssertionError("300 tabs don't reach a component")
    label = await page.evaluate("document.activeElement.getAttribute('aria-label')")
    expect(bool(label), "the component has no name")
    await page.keyboard.press("Enter")
    panel = page.locator(".panel")
    expect(await panel.is_visible(), "Enter doesn't open the panel")
    if await panel.locator(".flows a").count():
        first = await panel.locator("h3").text_content()
        other = await panel.locator(".flows a").first.text_content()
        for _ in range(20):
            await page.keyboard.press("Tab")
            if await page.evaluate("document.activeElement.matches('.panel .flows a')"):
                break
        await page.keyboard.press("Enter")
        shown = await panel.locator("h3").text_content()
        expect(shown == other, f"Enter on a flow of '{first[:60]}' leads to '{shown[:60]}' and not '{other[:60]}'")
    await page.keyboard.press("Escape")
    expect(not await panel.is_visible(), "Escape doesn't close the panel")
    expect(await page.evaluate(f"document.activeElement.matches('{COMPONENT}')"), "the focus is lost")
    await page.keyboard.press("Space")
    expect(await panel.is_visible(), "Space doesn't open the panel")


async def deep_link_opens(page, opened):
    """An address with a component's anchor opens that component"""
    anchor = await page.locator(".entry").last.get_attribute("id")
    expected = await page.locator(".entry").last.locator("h3").text_content()
    async with opened.open(fragment=f"#{anchor}") as other:
        panel = other.locator(".panel")
        expect(await panel.is_visible(), f"#{anchor} opens nothing")
        shown = await panel.locator("h3").text_content()
        expect(shown == expected, f"#{anchor} opens '{shown[:60]}'")


async def search_finds(page, opened):
    """The search finds a component and a paragraph, whatever their case, jumps there, and says when there is nothing"""
    await page.keyboard.press("/")
    box = page.get_by_role("combobox")
    expect(await box.evaluate("(box) => box === document.activeElement"), "`/` doesn't lead to the search")
    options = page.locator("#found [role=option]")
    name = (await page.locator(".entry h3").first.text_content()).strip()
    await box.fill(name[:40].upper())
    expect(await options.count() > 0, f"'{name[:40].upper()}' isn't found")
    await page.keyboard.press("Enter")
    panel = page.locator(".panel")
    expect(await panel.is_visible(), "the search doesn't open the component")
    expect((await panel.locator("h3").text_content()).strip() == name, "the search opens another component")
    await page.keyboard.press("Escape")
    texts = await page.locator(".text p").all_text_contents()
    text = " ".join(next(text for text in reversed(texts) if text.strip()).split()[:12])
    await box.fill(text)
    expect(await options.count() > 0, f"the paragraph '{text[:80]}' isn't found")
    # Components and headings that have the same words come first.
    for _ in range(await options.count()):
        where = page.locator("#found [aria-selected=true] .where")
        if await where.text_content() not in ("Component", "Heading"):
            break
        await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    found = page.locator(".found-here")
    expect(await found.count() == 1, "what was found isn't highlighted")
    place = await found.evaluate("(part) => part.getBoundingClientRect().top / innerHeight")
    expect(place < 1, "the page doesn't jump to what was found")
    await box.fill("xyzzyx qqq")
    expect("Nothing found for “xyzzyx qqq”" in await page.locator(".search .status").text_content(),
           "it doesn't say that nothing was found")
    wrong = await accessibility(page, "searching", part=".search")
    expect(not wrong, "; ".join(wrong))


async def full_screen(page, opened):
    """A picture fills the window, components still open in it, and the same button brings it back"""
    picture = page.locator(".picture", has=page.locator(COMPONENT)).first
    button = picture.get_by_role("button", name="Full screen")
    await button.click()
    await page.wait_for_timeout(100)
    box = await picture.bounding_box()
    size = await page.evaluate("[innerWidth, innerHeight]")
    expect(box["width"] >= size[0] - 1 and box["height"] >= size[1] - 1, f"the picture fills {box} of {size}")
    await picture.locator("g.component[role=button]").first.click()
    expect(await page.locator(".panel").is_visible(), "a component doesn't open in full screen")
    await page.locator(".panel").get_by_role("button", name="Close").click()
    await button.click()
    expect((await picture.bounding_box())["width"] < size[0], "the picture doesn't go back")
    expect(await page.locator("[inert]").count() == 0, "something can't be used afterwards")


async def fingers_pinch(page, opened):
    """Two fingers zoom a picture on a telephone"""
    async with opened.open(viewport=NARROW, has_touch=True, is_mobile=True) as phone:
        home = await view(phone)
        x, y = await middle(phone, phone.locator(".viewport", has=phone.locator(COMPONENT)).first)
        devtools = await phone.context.new_cdp_session(phone)
        spread = [("touchStart", 20), ("touchMove", 30), ("touchMove", 50), ("touchMove", 80), ("touchEnd", 0)]
        for kind, apart in spread:
            fingers = [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}] if apart else []
            await devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})
        await until(phone, lambda now: now[2] < home[2] / 2, "a pinch doesn't zoom")
        expect(not await phone.locator(".panel").is_visible(), "a pinch opened the panel")


async def checklist_counts(page, opened):
    """Checklists can be ticked, and the score counts"""
    boxes = page.locator(".text li input[type=checkbox]")
    count = await boxes.count()
    if count == 0:
        return
    score = page.locator(".score")
    before = await boxes.evaluate_all("(boxes) => boxes.filter((box) => box.checked).length")
    expect(await score.text_content() == f"{before} of {count} ticked", f"the score is '{await score.text_content()}'")
    await boxes.first.click()
    after = await boxes.evaluate_all("(boxes) => boxes.filter((box) => box.checked).length")
    expect(abs(after - before) == 1, "a box can't be ticked")
    expect(await score.text_content() == f"{after} of {count} ticked", f"the score is '{await score.text_content()}'")


async def paper_has_the_text(page, opened):
    """Printing gives a PDF with the text and without what is for clicking"""
    await page.locator(".viewport", has=page.locator(COMPONENT)).first.focus()
    home = await view(page)
    await page.keyboard.press("+")
    expect((await page.pdf(prefer_css_page_size=True)).startswith(b"%PDF-"), "there is no PDF")
    expect(await view(page) != home, "the picture doesn't come back from paper as it was")
    await page.emulate_media(media="print")
    for part in [".side", ".controls", ".search", ".score", ".reference", ".made"]:
        for element in await page.locator(part).all():
            expect(not await element.is_visible(), f"`{part}` is on paper")
    expect(await page.locator("h1").is_visible(), "the text isn't on paper")


async def filter_finds(page, opened):
    """The filter of designs leaves those that have the words, and says when there are none"""
    await page.keyboard.press("/")
    box = page.get_by_role("searchbox")
    title = (await page.locator(".card h2").last.text_content()).strip()
    await box.fill(title.upper())
    expect(await page.locator(".card").last.is_visible(), f"'{title[:60].upper()}' isn't found")
    await box.fill("xyzzyx qqq")
    expect(await page.locator(".card:visible").count() == 0, "designs are shown that don't have the words")
    expect("Nothing found for “xyzzyx qqq”" in await page.locator(".search .status").text_content(),
           "it doesn't say that nothing was found")
    await box.fill("")
    expect(await page.locator(".card:visible").count() == await page.locator(".card").count(), "designs stay away")


# On pages with pictures of components, and on the list of designs.
INTERACTIONS = [
    buttons_zoom, wheel_zooms_when_meant, keys_move, drag_pans, click_opens, links_switch, keyboard_alone,
    deep_link_opens, search_finds, full_screen, fingers_pinch, checklist_counts, paper_has_the_text,
]


async def interact(opened):
    """What was tried on the page, and what went wrong. Each interaction has the page anew."""
    tried, problems = [], []
    async with opened.open() as page:
        interactions = INTERACTIONS if await page.locator(COMPONENT).count() else []
        if await page.locator(".card").count():
            interactions = [filter_finds]
    complaints = len(opened.complaints)
    for interaction in interactions:
        tried.append(interaction.__name__)
        try:
            async with opened.open() as page:
                await interaction(page, opened)
        except Exception as error:
            message = str(error).split("\nCall log")[0].strip()
            problems.append(f"{interaction.__name__.replace('_', ' ')}: {message} ({interaction.__doc__})")
    return tried, problems + opened.complaints[complaints:]
