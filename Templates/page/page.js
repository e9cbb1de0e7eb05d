// What a page can do beyond being read: pictures that pan and zoom, a panel on each component, search, checklists.
// Without it the page is whole, so everything that only works with it is made here and not in the template.
"use strict";

{
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    const words = (text) => text.replace(/\s+/g, " ").trim();

    /** An element with attributes, what happens to it (`on…`), and children; text is never read as HTML. */
    function make(name, attributes = {}, ...children) {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) {
            if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
            else element.setAttribute(key, value);
        }
        element.append(...children);
        return element;
    }

    // MARK: Pictures

    /** A picture that pans and zooms: what is seen is the SVG's `viewBox`. */
    class Picture {
        static closest = 20;

        constructor(figure, number) {
            this.figure = figure;
            this.svg = figure.querySelector(":scope > svg");
            const { x, y, width, height } = this.svg.viewBox.baseVal;
            this.home = { x, y, width, height };
            // What is seen, and what will be when the movement is over.
            this.view = this.goal = this.home;
            this.pointers = new Map();
            this.furnish(words(this.svg.querySelector("title")?.textContent ?? `Picture ${number}`), number);
            this.listen();
        }

        /** The controls, and around the picture what a keyboard gets hold of. */
        furnish(title, number) {
            this.viewport = make("div", { class: "viewport", tabindex: 0, role: "group", "aria-label":
                `${title}: picture. Plus and minus zoom, arrows move, 0 shows all.` });
            this.svg.replaceWith(this.viewport);
            this.viewport.append(this.svg);
            const button = (text, label, act) => make(
                "button", { type: "button", "aria-label": `${label}: ${title}`, title: label, onclick: act }, text);
            this.fullButton = button("Full screen", "Full screen", () => this.fill(!this.isFull));
            this.fullButton.setAttribute("aria-pressed", false);
            this.viewport.before(
                make("div", { class: "controls", role: "group", "aria-label": `View of ${title}` },
                    button("+", "Zoom in", () => this.zoom(1.5)), button("−", "Zoom out", () => this.zoom(1 / 1.5)),
                    button("Fit", "Fit", () => this.go(this.home)), this.fullButton,
                    make("span", { class: "hint" }, "Drag to move, Ctrl and wheel to zoom")),
                // Past a picture's many components in one step, for those who go by keyboard.
                make("a", { class: "skip", href: `#picture-${number}-end` }, `Skip the components of ${title}`));
            this.viewport.after(make("span", { id: `picture-${number}-end`, tabindex: -1 }));
        }

        listen() {
            const on = (name, act, options) => this.viewport.addEventListener(name, act, options);
            on("pointerdown", (event) => this.press(event));
            on("pointermove", (event) => this.move(event));
            on("pointerup", (event) => this.pointers.delete(event.pointerId));
            on("pointercancel", (event) => this.pointers.delete(event.pointerId));
            // A drag that ends on a component isn't a click on it.
            on("click", (event) => { if (this.isDragged) event.stopPropagation(); }, true);
            on("dragstart", (event) => event.preventDefault());
            // Two fingers are for the picture, one is for the page: see `touch-action` in the style sheet.
            on("touchstart", (event) => { if (event.touches.length > 1) event.preventDefault(); }, { passive: false });
            on("wheel", (event) => this.turn(event), { passive: false });
            this.figure.addEventListener("keydown", (event) => this.type(event));
            // Paper shows all of it.
            addEventListener("beforeprint", () => this.show(this.home));
            addEventListener("afterprint", () => this.show(this.goal));
        }

        press(event) {
            if (event.button !== 0) return;
            if (!this.pointers.size) this.isDragged = false;
            this.start = { x: event.clientX, y: event.clientY };
            this.pointers.set(event.pointerId, this.start);
        }

        /** One pointer moves the picture, two also zoom it by how far they are apart. */
        move(event) {
            if (!this.pointers.has(event.pointerId)) return;
            const now = { x: event.clientX, y: event.clientY };
            // A hand that clicks trembles.
            const isStill = Math.hypot(now.x - this.start.x, now.y - this.start.y) < 5;
            if (!this.isDragged && this.pointers.size === 1 && isStill) return;
            this.isDragged = true;
            this.viewport.setPointerCapture(event.pointerId);
            const before = Picture.hold(this.pointers);
            const after = Picture.hold(this.pointers.set(event.pointerId, now));
            const [from, to] = [this.point(before), this.point(after)];
            if (before.spread > 10) this.zoom(after.spread / before.spread, to, false);
            this.pan(from.x - to.x, from.y - to.y, false);
        }

        /** The middle of all pointers, and how far they are from it. */
        static hold(pointers) {
            const places = [...pointers.values()];
            const mean = (value) => places.reduce((sum, place) => sum + value(place), 0) / places.length;
            const [x, y] = [mean((place) => place.x), mean((place) => place.y)];
            return { x, y, spread: mean((place) => Math.hypot(place.x - x, place.y - y)) };
        }

        /** The wheel is the page's, unless the reader says otherwise: by a key, or by having gone into the picture. */
        turn(event) {
            const isAsked = event.ctrlKey || event.metaKey || this.isFull;
            const isAtEnd = event.deltaY > 0 && this.goal.width >= this.home.width;
            if (!isAsked && (isAtEnd || !this.viewport.contains(document.activeElement))) return;
            event.preventDefault();
            const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 30);
            const factor = Math.exp(-Math.max(-80, Math.min(80, pixels)) / 250);
            this.zoom(factor, this.point({ x: event.clientX, y: event.clientY }), false);
        }

        type(event) {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const [x, y] = [this.goal.width / 8, this.goal.height / 8];
            const act = {
                "+": () => this.zoom(1.5), "=": () => this.zoom(1.5), "-": () => this.zoom(1 / 1.5),
                "0": () => this.go(this.home),
                ArrowLeft: () => this.pan(-x, 0), ArrowRight: () => this.pan(x, 0),
                ArrowUp: () => this.pan(0, -y), ArrowDown: () => this.pan(0, y),
            }[event.key];
            if (!act) return;
            event.preventDefault();
            act();
        }

        /** Where a place of the window lies in the picture. */
        point(place) {
            return new DOMPoint(place.x, place.y).matrixTransform(this.svg.getScreenCTM().inverse());
        }

        zoom(factor, about, isSmooth = true) {
            const { x, y, width, height } = this.goal;
            const still = about ?? { x: x + width / 2, y: y + height / 2 };
            const [least, most] = [this.home.width / Picture.closest, this.home.width];
            const scale = Math.max(least, Math.min(most, width / factor)) / width;
            this.go({
                x: still.x - (still.x - x) * scale, y: still.y - (still.y - y) * scale,
                width: width * scale, height: height * scale,
            }, isSmooth);
        }

        pan(x, y, isSmooth = true) {
            this.go({ ...this.goal, x: this.goal.x + x, y: this.goal.y + y }, isSmooth);
        }

        /** Shows a part of the picture; its middle never leaves the picture, so that nobody gets lost. */
        go({ x, y, width, height }, isSmooth = true) {
            const within = (value, low, length) => Math.max(low, Math.min(low + length, value));
            this.goal = {
                x: within(x + width / 2, this.home.x, this.home.width) - width / 2,
                y: within(y + height / 2, this.home.y, this.home.height) - height / 2, width, height,
            };
            cancelAnimationFrame(this.frame);
            if (!isSmooth || calm.matches) return this.show(this.goal);
            const [from, start] = [this.view, performance.now()];
            const step = (now) => {
                const rest = (1 - Math.max(0, Math.min(1, (now - start) / 180))) ** 3;
                const at = (key) => this.goal[key] + (from[key] - this.goal[key]) * rest;
                this.show({ x: at("x"), y: at("y"), width: at("width"), height: at("height") });
                if (rest > 0) this.frame = requestAnimationFrame(step);
            };
            this.frame = requestAnimationFrame(step);
        }

        show(view) {
            this.view = view;
            this.svg.setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
            this.viewport.classList.toggle("moved", this.goal.width < this.home.width);
        }

        get isFull() { return this.figure.classList.contains("full"); }

        /** The whole window for the picture, and the whole screen where that is granted. The figure itself isn't the
            element in full screen, because the panel has to lie on it. */
        fill(isFull) {
            if (this.isFull === isFull) return;
            this.figure.classList.toggle("full", isFull);
            this.fullButton.setAttribute("aria-pressed", isFull);
            for (let part = this.figure; part !== document.body; part = part.parentElement) {
                for (const other of part.parentElement.children) {
                    if (other !== part && other !== panel) other.inert = isFull;
                }
            }
            if (isFull) document.documentElement.requestFullscreen?.().catch(() => {});
            else if (document.fullscreenElement) document.exitFullscreen();
            this.go(this.home, false);
            this.fullButton.focus();
        }

        /** Moves into sight what lies beside the part that is seen. */
        reveal(part) {
            const { x, y, width, height } = part.getBBox();
            const [left, top] = [x + width / 2 - this.goal.x, y + height / 2 - this.goal.y];
            const isSeen = left > 0 && top > 0 && left < this.goal.width && top < this.goal.height;
            if (!isSeen) this.pan(left - this.goal.width / 2, top - this.goal.height / 2);
        }

        /** Moves what the panel covers out from under it. */
        uncover(part) {
            const [place, cover] = [part.getBoundingClientRect(), panel.getBoundingClientRect()];
            const isBelow = cover.left === 0;
            if (!isBelow && place.right > cover.left) {
                this.pan((place.right - cover.left + 24) / this.svg.getScreenCTM().a, 0);
            } else if (isBelow && place.bottom > cover.top) {
                scrollBy({ top: place.bottom - cover.top + 24 });
            }
        }
    }

    // MARK: Components: each has an article at the end of the page, and the panel shows a copy of one of them.

    const entries = new Map(all(".entry").map((entry) => [entry.id, entry]));
    const anchors = new Map(all(".entry").map((entry) => [entry.dataset.component, entry.id]));
    const panel = make("dialog", { class: "panel" });
    const pictures = all("figure.picture:has(> svg)").map((figure, index) => new Picture(figure, index + 1));
    const drawn = pictures.flatMap((picture) =>
        all("g:is(.component, .hop, .capacity)[data-id]", picture.svg).map((part) => ({ picture, part })))
        .filter(({ part }) => anchors.has(part.dataset.id));

    /** A component in a picture becomes a button. */
    function enliven({ picture, part }) {
        // A link around it would take the click.
        part.closest("a")?.replaceWith(part);
        const account = part.querySelector("title")?.textContent.replace("\n", ". ");
        part.setAttribute("role", "button");
        part.setAttribute("tabindex", 0);
        part.setAttribute("aria-label", words(account ?? part.dataset.id));
        const open = () => {
            visit(anchors.get(part.dataset.id));
            picture.uncover(part);
        };
        part.addEventListener("click", open);
        part.addEventListener("focus", () => picture.reveal(part));
        part.addEventListener("keydown", (event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            open();
        });
    }

    /** Shows a component's article in the panel, and the component in all pictures; without one, neither. */
    function display(anchor) {
        const entry = entries.get(anchor);
        const id = entry?.dataset.component;
        for (const { part } of drawn) part.classList.toggle("chosen", part.dataset.id === id);
        for (const { svg } of pictures) {
            svg.classList.toggle("choosing", entry !== undefined);
            for (const flow of all("g.flow", svg)) {
                flow.classList.toggle("chosen", flow.dataset.from === id || flow.dataset.to === id);
            }
        }
        // Closed, a dialog gives the focus back to where it came from.
        if (!entry) return panel.close();
        panel.replaceChildren(make("button", { type: "button", class: "close", onclick: () => visit() }, "Close"),
            ...[...entry.children].map((child) => child.cloneNode(true)));
        const heading = panel.querySelector("h3");
        panel.setAttribute("aria-label", words(heading.textContent));
        heading.setAttribute("tabindex", -1);
        panel.show();
        panel.scrollTop = 0;
        heading.focus();
    }

    /** Opens a component, or closes the panel, as a step that the browser's back button undoes. */
    function visit(anchor) {
        try {
            history.pushState(null, "", anchor ? `#${anchor}` : location.pathname + location.search);
        } catch {
            // Some frames that pages are shown in allow no history.
        }
        display(anchor);
    }

    /** Brings into view where a component is drawn. */
    function present(anchor) {
        const { picture, part } = drawn.find(({ part }) => anchors.get(part.dataset.id) === anchor) ?? {};
        picture?.reveal(part);
        (part ?? entries.get(anchor)).scrollIntoView({ block: "center" });
    }

    // MARK: Search

    /** Of each word that is asked for a pattern of it, whatever its case and accents, in texts that are decomposed. */
    function patterns(asked) {
        return asked.normalize("NFD").replace(/\p{M}/gu, "").split(/\s+/).filter(Boolean).map((word) =>
            [...word].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&") + "\\p{M}*").join(""));
    }

    const hasAll = (text, asked) => asked.every((pattern) => new RegExp(pattern, "iu").test(text));

    /** A box, with the line that says what came of it. `/` leads to it. */
    function searchBox(title, attributes) {
        const box = make("input", { type: "search", id: "search", autocomplete: "off", ...attributes });
        const status = make("p", { class: "status", role: "status" });
        const label = make("label", { for: "search" }, title, make("kbd", { "aria-hidden": "true" }, "/"));
        return { box, status, search: make("div", { class: "search", role: "search" }, label, box, status) };
    }

    const outcome = (count, box) => count ? `${count} found` : `Nothing found for “${box.value.trim()}”`;

    /** Finds components, headings and texts that have all words, and lists them under the box. */
    class Search {
        static listed = 20;

        constructor(place) {
            this.list = make("ul", { id: "found", role: "listbox", "aria-label": "Found", hidden: "" });
            Object.assign(this, searchBox("Search", {
                role: "combobox", "aria-expanded": "false", "aria-controls": "found", "aria-autocomplete": "list",
                oninput: () => this.find(), onfocus: () => this.find(), onkeydown: (event) => this.type(event),
            }));
            this.status.before(this.list);
            place.before(this.search);
            document.addEventListener("click", (event) => { if (!this.search.contains(event.target)) this.close(); });
        }

        /** What can be found, made when it is first asked for: components, headings, and texts with their heading. */
        get places() { return this.index ??= this.makeIndex(); }

        makeIndex() {
            // Not their flows, or whoever looks for a component would find all that touch it.
            const components = all(".entry").map((entry) => {
                const [name, ...parts] = all("h3, .kind, .meaning, .notes, .facts div, .findings p", entry);
                const text = parts.map((part) => words(part.textContent)).join(" · ");
                return { element: entry, where: "Component", name: words(name.textContent), text, anchor: entry.id };
            });
            let where = "Text";
            const texts = all(".text :is(h1, h2, h3, h4, p, tr, li)").map((element) => {
                const isHeading = /^H/.test(element.nodeName);
                // An item's text is its own, not that of the list in it.
                const own = [...element.childNodes].filter((node) => !/^([UO]L|P)$/.test(node.nodeName));
                const text = words(own.map((node) => node.textContent).join(element.nodeName === "TR" ? " " : ""));
                if (!isHeading) return { element, where, name: "", text };
                where = text;
                return { element, where: "Heading", name: text, text: "" };
            });
            return [...components, ...texts].filter(({ name, text }) => name || text)
                .map((place) => ({ ...place, name: place.name.normalize("NFD"), text: place.text.normalize("NFD") }));
        }

        find() {
            const asked = patterns(this.box.value);
            const found = asked.length ? this.places.filter(({ name, text }) => hasAll(`${name} ${text}`, asked)) : [];
            // What is called so comes before what only says so.
            found.sort((one, other) => hasAll(other.name, asked) - hasAll(one.name, asked));
            this.found = found.slice(0, Search.listed);
            this.list.replaceChildren(...this.found.map((place, number) => {
                const [name, text] = [place.name, place.text].map((text) => Search.excerpt(text, asked[0]));
                return make("li", { role: "option", id: `found-${number}`, onclick: () => this.go(place) },
                    make("span", { class: "where" }, place.where), make("strong", {}, ...name), ...text);
            }));
            this.list.hidden = !found.length;
            this.box.setAttribute("aria-expanded", found.length > 0);
            const cut = found.length > Search.listed ? `, ${Search.listed} listed` : "";
            this.status.textContent = asked.length ? outcome(found.length, this.box) + cut : "";
            this.choose(0);
        }

        /** The text around what was found, which is marked; its beginning, where that isn't in it. */
        static excerpt(text, pattern) {
            const parts = text.match(new RegExp(`^(.*?)(.{0,30}?)(${pattern})(.{0,70})(.*)$`, "isu"));
            if (!parts) return text.length > 90 ? [text.slice(0, 90), "…"] : [text];
            const [, start, before, match, after, end] = parts;
            return [start && "…", before, make("mark", {}, match), after, end && "…"];
        }

        choose(number) {
            const options = [...this.list.children];
            this.chosen = (number + options.length) % options.length;
            options.forEach((option, index) => option.setAttribute("aria-selected", index === this.chosen));
            this.box.setAttribute("aria-activedescendant", options[this.chosen]?.id ?? "");
            options[this.chosen]?.scrollIntoView({ block: "nearest" });
        }

        type(event) {
            if (event.key === "ArrowDown") this.choose(this.chosen + 1);
            else if (event.key === "ArrowUp") this.choose(this.chosen - 1);
            else if (event.key === "Enter" && this.found.length) this.go(this.found[this.chosen]);
            else if (event.key === "Escape" && this.box.value) {
                this.box.value = "";
                this.find();
                event.stopPropagation();
            } else return;
            event.preventDefault();
        }

        close() {
            this.list.hidden = true;
            this.status.textContent = "";
            this.box.setAttribute("aria-expanded", "false");
            this.box.setAttribute("aria-activedescendant", "");
        }

        go({ anchor, element }) {
            this.close();
            if (anchor) {
                present(anchor);
                return visit(anchor);
            }
            element.scrollIntoView({ block: "center" });
            element.setAttribute("tabindex", -1);
            element.focus({ preventScroll: true });
            element.classList.add("found-here");
            // Until the reader goes elsewhere.
            element.addEventListener("blur", () => element.classList.remove("found-here"), { once: true });
        }
    }

    /** Cards of designs are shown where they have all words. */
    function filterCards(cards) {
        const { box, status, search } = searchBox("Filter", { oninput: () => {
            const asked = patterns(box.value);
            for (const card of cards) card.hidden = !hasAll(card.textContent.normalize("NFD"), asked);
            status.textContent = asked.length ? outcome(cards.filter((card) => !card.hidden).length, box) : "";
        } });
        document.querySelector(".top").append(search);
    }

    // MARK: The text

    /** Checklists: what is ticked stays on this page, until it is closed. */
    function enlivenChecklists(boxes, place) {
        const score = make("p", { class: "score", role: "status" });
        const count = () => {
            const ticked = boxes.filter((box) => box.checked).length;
            score.textContent = `${ticked} of ${boxes.length} ticked`;
        };
        for (const box of boxes) {
            box.disabled = false;
            box.addEventListener("change", count);
            // Its text becomes its label: in a loose list that is the paragraph after it.
            const holder = box.nextElementSibling?.nodeName === "P" ? box.nextElementSibling : box.parentElement;
            const text = [...holder.childNodes].filter((node) => !/^([UO]L|P)$/.test(node.nodeName) && node !== box);
            const label = make("label", {}, box, ...text);
            holder.prepend(label);
            if (box.nextSibling?.nodeType === Node.TEXT_NODE) box.nextSibling.data = box.nextSibling.data.trimStart();
        }
        count();
        if (boxes.length) place.before(score);
    }

    /** Tables get a container that scrolls; it, and code, can be reached by keyboard where there is more to see. */
    function wrapTables() {
        for (const table of all(".text table")) {
            const wrapper = make("div", { class: "table" });
            table.replaceWith(wrapper);
            wrapper.append(table);
        }
        const watcher = new ResizeObserver((changes) => {
            for (const { target } of changes) {
                if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", 0);
                else target.removeAttribute("tabindex");
            }
        });
        for (const part of all(".text :is(.table, pre)")) watcher.observe(part);
    }

    /** The contents are a list beside the text that follows it, and folded up where they stand above it. */
    function followContents(contents, side) {
        const isWide = matchMedia("(min-width: 68rem)");
        const fit = () => { contents.open = isWide.matches; };
        isWide.addEventListener("change", fit);
        fit();
        const links = all("a", contents).map((link) => [link, document.getElementById(fragment(link))]);
        const watcher = new IntersectionObserver(() => {
            const passed = links.filter(([, heading]) => heading?.getBoundingClientRect().top < innerHeight / 3);
            const current = passed.at(-1)?.[0];
            for (const [link] of links) link.removeAttribute("aria-current");
            if (!current) return;
            current.setAttribute("aria-current", "true");
            const top = current.offsetTop - side.scrollTop;
            if (top < 0 || top > side.clientHeight - 60) side.scrollTop = current.offsetTop - side.clientHeight / 2;
        }, { rootMargin: "0px 0px -66% 0px" });
        for (const [, heading] of links) if (heading) watcher.observe(heading);
    }

    /** What follows `#` in an address. */
    function fragment({ hash }) {
        try {
            return decodeURIComponent(hash.slice(1));
        } catch {
            return "";
        }
    }

    // MARK: The page

    const [side, contents] = [document.querySelector(".side"), document.querySelector(".contents")];
    if (side) {
        document.body.append(panel);
        drawn.forEach(enliven);
        enlivenChecklists(all(".text li input[type=checkbox]"), contents.parentElement);
        wrapTables();
        followContents(contents, side);
        new Search(contents.parentElement);
    } else filterCards(all(".card"));

    const leaveFull = () => pictures.find((picture) => picture.isFull)?.fill(false);
    document.addEventListener("click", (event) => {
        const anchor = event.target.closest("a[href^='#']")?.getAttribute("href").slice(1);
        if (!entries.has(anchor) || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        visit(anchor);
    });
    document.addEventListener("keydown", (event) => {
        if (event.key === "/" && !event.target.matches("[type=search]") && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            document.getElementById("search").focus();
        } else if (event.key === "Escape" && panel.open) visit();
        else if (event.key === "Escape") leaveFull();
    });
    document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) leaveFull(); });
    addEventListener("popstate", () => display(fragment(location)));
    // A deep link shows where the component is drawn, rather than its article at the end.
    addEventListener("load", () => {
        const anchor = fragment(location);
        if (!entries.has(anchor)) return;
        present(anchor);
        display(anchor);
    });
}
