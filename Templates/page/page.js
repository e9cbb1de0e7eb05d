// What a page can do beyond being read: pictures that pan and zoom, a panel on each component, search, checklists.
// Without it the page is whole, so everything that only works with it is made here and not in the template.
"use strict";

{
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const calm = matchMedia("(prefers-reduced-motion: reduce)");

    /** An element with attributes and children; text is never read as HTML. */
    function make(name, attributes = {}, ...children) {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) {
            if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
            else if (value !== false) element.setAttribute(key, value === true ? "" : value);
        }
        element.append(...children);
        return element;
    }

    /** A text as it is compared: without case, and without accents. */
    const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

    const words = (text) => text.replace(/\s+/g, " ").trim();

    // Pictures

    /** A picture that pans and zooms: what is seen is the SVG's `viewBox`. */
    class Picture {
        static maximum = 20;

        constructor(figure, number) {
            this.figure = figure;
            this.svg = figure.querySelector(":scope > svg");
            const { x, y, width, height } = this.svg.viewBox.baseVal;
            this.home = { x, y, width, height };
            this.view = this.goal = this.home;
            this.pointers = new Map();
            this.title = words(this.svg.querySelector("title")?.textContent ?? "Picture");
            this.viewport = make("div", { class: "viewport", tabindex: 0, role: "group", "aria-label":
                `${this.title}: picture. Plus and minus zoom, arrows move, 0 shows all.` });
            this.svg.replaceWith(this.viewport);
            this.viewport.append(this.svg);
            const button = (text, label, act) =>
                make("button", { type: "button", "aria-label": `${label}: ${this.title}`, title: label, onclick: act }, text);
            this.fullButton = button("Full screen", "Full screen", () => this.fill(!this.isFull));
            this.fullButton.setAttribute("aria-pressed", false);
            this.viewport.before(make("div", { class: "controls", role: "group", "aria-label": `View of ${this.title}` },
                button("+", "Zoom in", () => this.zoom(1.5)), button("−", "Zoom out", () => this.zoom(1 / 1.5)),
                button("Fit", "Fit", () => this.go(this.home)), this.fullButton,
                make("span", { class: "hint" }, "Drag to move, Ctrl and wheel to zoom")));
            // Past a picture's many components in one step, for those who go by keyboard.
            const end = make("span", { id: `picture-${number}-end`, tabindex: -1 });
            this.viewport.after(end);
            this.viewport.before(make("a", { class: "skip", href: `#${end.id}` }, `Skip the components of ${this.title}`));
            this.listen();
        }

        listen() {
            const on = (name, act, options) => this.viewport.addEventListener(name, act, options);
            on("pointerdown", (event) => this.press(event));
            on("pointermove", (event) => this.move(event));
            for (const name of ["pointerup", "pointercancel"]) on(name, (event) => this.pointers.delete(event.pointerId));
            // A drag that ends on a component isn't a click on it.
            on("click", (event) => { if (this.isDragged) { event.stopPropagation(); event.preventDefault(); } }, true);
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
            this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
            this.start = { x: event.clientX, y: event.clientY };
        }

        /** One pointer moves the picture, two also zoom it by how far they are apart. */
        move(event) {
            if (!this.pointers.has(event.pointerId)) return;
            const now = { x: event.clientX, y: event.clientY };
            const distance = Math.hypot(now.x - this.start.x, now.y - this.start.y);
            // A hand that clicks trembles.
            if (!this.isDragged && this.pointers.size === 1 && distance < 5) return;
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
            const isMeant = event.ctrlKey || event.metaKey || this.isFull || this.viewport.contains(document.activeElement);
            const isAtEnd = event.deltaY > 0 && this.goal.width >= this.home.width && !event.ctrlKey && !event.metaKey;
            if (!isMeant || (isAtEnd && !this.isFull)) return;
            event.preventDefault();
            const lines = event.deltaMode === 0 ? 1 : 30;
            this.zoom(Math.exp(-Math.max(-80, Math.min(80, event.deltaY * lines)) / 250), this.point({ x: event.clientX, y: event.clientY }), false);
        }

        type(event) {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const [x, y] = [this.goal.width / 8, this.goal.height / 8];
            const acts = {
                "+": () => this.zoom(1.5), "=": () => this.zoom(1.5), "-": () => this.zoom(1 / 1.5),
                "0": () => this.go(this.home),
                ArrowLeft: () => this.pan(-x, 0), ArrowRight: () => this.pan(x, 0),
                ArrowUp: () => this.pan(0, -y), ArrowDown: () => this.pan(0, y),
            };
            if (!acts[event.key]) return;
            event.preventDefault();
            acts[event.key]();
        }

        /** Where a place of the window lies in the picture. */
        point(place) {
            return new DOMPoint(place.x, place.y).matrixTransform(this.svg.getScreenCTM().inverse());
        }

        zoom(factor, about, isSmooth = true) {
            const { x, y, width, height } = this.goal;
            const { x: left, y: top } = about ?? { x: x + width / 2, y: y + height / 2 };
            const scale = Math.max(1 / Picture.maximum, Math.min(1, width / factor / this.home.width)) * this.home.width / width;
            this.go({ x: left - (left - x) * scale, y: top - (top - y) * scale, width: width * scale, height: height * scale }, isSmooth);
        }

        pan(x, y, isSmooth = true) {
            this.go({ ...this.goal, x: this.goal.x + x, y: this.goal.y + y }, isSmooth);
        }

        /** Shows a part of the picture; its middle never leaves the picture, so that nobody gets lost. */
        go(view, isSmooth = true) {
            const within = (value, low, length) => Math.max(low, Math.min(low + length, value));
            const { x, y, width, height } = this.home;
            this.goal = {
                ...view, x: within(view.x + view.width / 2, x, width) - view.width / 2,
                y: within(view.y + view.height / 2, y, height) - view.height / 2,
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

        /** Moves what the panel covers out from under it. */
        uncover(element) {
            const [place, cover] = [element.getBoundingClientRect(), panel.getBoundingClientRect()];
            if (cover.left > 0 && place.right > cover.left) {
                const scale = this.svg.getScreenCTM().a;
                this.pan((place.right - cover.left + 24) / scale, 0);
            } else if (cover.left === 0 && place.bottom > cover.top) {
                scrollBy({ top: place.bottom - cover.top + 24 });
            }
        }
    }

    // Components: each has an article at the end of the page, and the panel shows a copy of one of them.

    const entries = new Map(all(".entry").map((entry) => [entry.id, entry]));
    const anchors = new Map(all(".entry").map((entry) => [entry.dataset.component, entry.id]));
    const panel = make("dialog", { class: "panel", "aria-label": "Component" });
    const pictures = all("figure.picture:has(> svg)").map((figure, index) => new Picture(figure, index + 1));
    const drawn = pictures.flatMap((picture) =>
        all("g.component[data-id], g.hop[data-id], g.capacity[data-id]", picture.svg)
            .filter((part) => anchors.has(part.dataset.id)).map((part) => ({ picture, part })));
    let opener = null;

    /** A component in a picture becomes a button. */
    function enliven({ picture, part }) {
        // A link around it would take the click; the panel has it too.
        const link = part.closest("a");
        if (link) link.replaceWith(part);
        part.setAttribute("role", "button");
        part.setAttribute("tabindex", 0);
        part.setAttribute("aria-label", words(part.querySelector("title")?.textContent.replace("\n", ". ") ?? part.dataset.id));
        const open = () => {
            visit(anchors.get(part.dataset.id));
            picture.uncover(part);
        };
        part.addEventListener("click", open);
        part.addEventListener("keydown", (event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            open();
        });
    }

    /** Shows a component's article in the panel and the component in all pictures; without one, neither. */
    function display(anchor, isReturning = false) {
        const entry = entries.get(anchor);
        const id = entry?.dataset.component;
        for (const { svg } of pictures) svg.classList.toggle("choosing", entry !== undefined);
        for (const { part } of drawn) part.classList.toggle("chosen", part.dataset.id === id);
        for (const flow of all("figure.picture g.flow")) {
            flow.classList.toggle("chosen", id !== undefined && [flow.dataset.from, flow.dataset.to].includes(id));
        }
        if (entry) {
            if (!panel.contains(document.activeElement)) opener = document.activeElement;
            const close = make("button", { type: "button", class: "close", onclick: () => leave() }, "Close");
            panel.replaceChildren(close, ...[...entry.children].map((child) => child.cloneNode(true)));
            const heading = panel.querySelector("h3");
            panel.setAttribute("aria-label", words(heading.textContent));
            heading.setAttribute("tabindex", -1);
            if (!panel.open) panel.show();
            panel.scrollTop = 0;
            heading.focus();
        } else if (panel.open) {
            panel.close();
            if (isReturning && opener?.isConnected) opener.focus({ preventScroll: true });
        }
    }

    /** Opens a component, or closes the panel, as a step that the browser's back button undoes. */
    function visit(anchor) {
        try {
            history.pushState(null, "", anchor ? `#${anchor}` : location.pathname + location.search);
        } catch {
            // Some frames that pages are shown in allow no history.
        }
        display(anchor, true);
    }

    const leave = () => visit(undefined);

    /** Brings into view where a component is drawn. */
    function present(anchor) {
        const part = drawn.find(({ part }) => anchors.get(part.dataset.id) === anchor)?.part;
        (part ?? entries.get(anchor))?.scrollIntoView({ block: "center" });
    }

    // Search

    /** Finds among components, headings and texts those that have all words, and shows them under a box. */
    class Search {
        static shown = 20;

        constructor(place) {
            this.list = make("ul", { id: "found", role: "listbox", "aria-label": "Found", hidden: true });
            this.status = make("p", { class: "status", role: "status" });
            this.box = make("input", {
                type: "search", id: "search", role: "combobox", autocomplete: "off", spellcheck: "false",
                "aria-expanded": "false", "aria-controls": "found", "aria-autocomplete": "list",
                oninput: () => this.find(), onkeydown: (event) => this.type(event), onfocus: () => this.find(),
            });
            place.before(make("div", { class: "search", role: "search" },
                make("label", { for: "search" }, "Search ", make("kbd", { "aria-hidden": "true" }, "/")),
                this.box, this.list, this.status));
            document.addEventListener("click", (event) => { if (!event.target.closest(".search")) this.close(); });
        }

        /** What can be found, best first: made when it is first asked for. */
        get index() {
            return this.places ??= [
                ...all(".entry").map((entry) => ({ element: entry, kind: "Component", title: entry.querySelector("h3"), anchor: entry.id })),
                ...all(":is(h1, h2, h3, h4)[id]").map((heading) => ({ element: heading, kind: "Heading" })),
                ...all(".text :is(p, tr, li, figcaption, blockquote)").filter((part) => !part.closest(".viewport")
                    && !part.querySelector("p, tr")).map((part) => ({ element: part, kind: "" })),
            ].map((place) => {
                const text = words([...place.element.childNodes].filter((node) => !/^[UO]L$/.test(node.nodeName) || place.anchor)
                    .map((node) => node.textContent).join(" "));
                return { ...place, text, folded: fold(text), name: place.title ? words(place.title.textContent) : "" };
            });
        }

        find() {
            const asked = fold(this.box.value).split(/\s+/).filter(Boolean);
            this.places_found = asked.length === 0 ? [] : this.index
                .filter((place) => asked.every((word) => place.folded.includes(word)))
                // Components and headings stay before texts; those that are called so come before those that say it.
                .sort((one, other) => Search.rank(one, asked) - Search.rank(other, asked));
            const shown = this.places_found.slice(0, Search.shown);
            this.list.replaceChildren(...shown.map((place, number) => make("li",
                { role: "option", id: `found-${number}`, onclick: () => this.go(place) },
                make("span", { class: "where" }, place.kind || this.heading(place.element)), ...Search.excerpt(place, asked))));
            this.list.hidden = shown.length === 0;
            this.box.setAttribute("aria-expanded", shown.length > 0);
            const more = this.places_found.length - shown.length;
            this.status.textContent = asked.length === 0 ? "" : shown.length === 0
                ? `Nothing found for “${this.box.value.trim()}”`
                : more > 0 ? `${this.places_found.length} found, ${more} of them not shown` : `${shown.length} found`;
            this.choose(0);
        }

        static rank(place, asked) {
            if (place.anchor) return asked.every((word) => fold(place.name).includes(word)) ? 0 : 2;
            return place.kind ? 1 : 3;
        }

        /** The heading that a text stands under. */
        heading(element) {
            let last = "Text";
            for (const heading of all(".text :is(h1, h2, h3)[id]")) {
                if (!(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
                last = words(heading.textContent);
            }
            return last;
        }

        /** The text around the first word that was found, which is marked. */
        static excerpt({ name, text }, asked) {
            const characters = [...text];
            // Folding a letter can make it longer or shorter, so each one's place is kept.
            const places = characters.flatMap((character, index) => [...fold(character)].map(() => index));
            const folded = [...characters.map(fold).join("")].join("");
            const at = folded.indexOf(asked[0]);
            const before = name && !fold(name).includes(asked[0]) ? [make("strong", {}, name), ": "] : [];
            if (at < 0) return [...before, characters.slice(0, 90).join("")];
            const [start, end] = [places[at], (places[at + asked[0].length - 1] ?? characters.length) + 1];
            const left = Math.max(0, start - 30);
            return [...before, left > 0 ? "…" : "", characters.slice(left, start).join(""),
                make("mark", {}, characters.slice(start, end).join("")), characters.slice(end, end + 60).join(""),
                characters.length > end + 60 ? "…" : ""];
        }

        choose(number) {
            const options = [...this.list.children];
            this.chosen = options.length ? (number + options.length) % options.length : 0;
            options.forEach((option, index) => option.setAttribute("aria-selected", index === this.chosen));
            const option = options[this.chosen];
            if (option) this.box.setAttribute("aria-activedescendant", option.id);
            else this.box.removeAttribute("aria-activedescendant");
            option?.scrollIntoView({ block: "nearest" });
        }

        type(event) {
            if (event.key === "ArrowDown") this.choose(this.chosen + 1);
            else if (event.key === "ArrowUp") this.choose(this.chosen - 1);
            else if (event.key === "Enter" && this.places_found?.length) this.go(this.places_found[this.chosen]);
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
            this.box.removeAttribute("aria-activedescendant");
        }

        go({ element, anchor }) {
            this.close();
            if (anchor) {
                present(anchor);
                return visit(anchor);
            }
            element.scrollIntoView({ block: "center" });
            if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", -1);
            element.focus({ preventScroll: true });
            element.classList.add("found-here");
            setTimeout(() => element.classList.remove("found-here"), 4000);
        }
    }

    // Checklists: what is ticked stays on this page, until it is closed.

    function enlivenChecklists(place) {
        const boxes = all(".text li input[type=checkbox]");
        if (!boxes.length) return;
        const score = make("p", { class: "score", role: "status" });
        const count = () => { score.textContent = `${boxes.filter((box) => box.checked).length} of ${boxes.length} ticked`; };
        for (const box of boxes) {
            box.disabled = false;
            box.addEventListener("change", count);
            // Its text becomes its label: in a loose list that is the paragraph after it.
            const paragraph = box.parentElement.tagName === "P" ? box.parentElement
                : box.nextElementSibling?.tagName === "P" ? box.nextElementSibling : box.parentElement;
            const parts = [...paragraph.childNodes].filter((node) => !/^(UL|OL|P)$/.test(node.nodeName) && node !== box);
            const label = make("label");
            (paragraph === box.parentElement ? box : paragraph.firstChild).before(label);
            label.append(box, ...parts);
            if (box.nextSibling?.nodeType === Node.TEXT_NODE) box.nextSibling.data = box.nextSibling.data.trimStart();
        }
        count();
        place.append(score);
    }

    // The page as a whole

    /** Tables get a container that scrolls; it and code can be reached by keyboard where there is something to scroll. */
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

    /** The contents are a list beside the text, and folded up where they stand above it. */
    function followContents(contents) {
        const isWide = matchMedia("(min-width: 68rem)");
        const fit = () => { contents.open = isWide.matches; };
        isWide.addEventListener("change", fit);
        fit();
        const links = all("a", contents).map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))]);
        const watcher = new IntersectionObserver(() => {
            const passed = links.filter(([, heading]) => heading && heading.getBoundingClientRect().top < innerHeight / 3);
            for (const [link] of links) link.removeAttribute("aria-current");
            passed.at(-1)?.[0].setAttribute("aria-current", "true");
        }, { rootMargin: "0px 0px -66% 0px" });
        for (const [, heading] of links) if (heading) watcher.observe(heading);
    }

    /** Cards of designs are shown where they have all words. */
    function filterCards(cards) {
        const status = make("p", { class: "status", role: "status" });
        const find = () => {
            const asked = fold(box.value).split(/\s+/).filter(Boolean);
            for (const card of all(".card", cards)) {
                card.hidden = !asked.every((word) => fold(card.textContent).includes(word));
            }
            const count = all(".card:not([hidden])", cards).length;
            status.textContent = asked.length === 0 ? "" : count ? `${count} found` : `Nothing found for “${box.value.trim()}”`;
        };
        const box = make("input", { type: "search", id: "search", autocomplete: "off", oninput: find });
        document.querySelector(".top").append(make("div", { class: "search", role: "search" },
            make("label", { for: "search" }, "Filter ", make("kbd", { "aria-hidden": "true" }, "/")), box, status));
    }

    const contents = document.querySelector(".contents");
    const cards = document.querySelector(".cards");
    if (contents) {
        document.body.append(panel);
        drawn.forEach(enliven);
        enlivenChecklists(document.querySelector(".side"));
        wrapTables();
        followContents(contents);
        new Search(contents.parentElement);
    }
    if (cards) filterCards(cards);

    document.addEventListener("click", (event) => {
        const anchor = event.target.closest?.("a[href^='#']")?.getAttribute("href").slice(1);
        if (!entries.has(anchor) || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        visit(anchor);
    });
    document.addEventListener("keydown", (event) => {
        const isTyping = event.target.matches?.("input:not([type=checkbox]), textarea");
        if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            document.getElementById("search")?.focus();
        } else if (event.key === "Escape" && panel.open) leave();
        else if (event.key === "Escape") pictures.find((picture) => picture.isFull)?.fill(false);
    });
    document.addEventListener("fullscreenchange", () => {
        if (!document.fullscreenElement) pictures.find((picture) => picture.isFull)?.fill(false);
    });
    const follow = () => display(decodeURIComponent(location.hash.slice(1)), true);
    addEventListener("popstate", follow);
    // A deep link shows where the component is drawn, rather than its article at the end.
    addEventListener("load", () => {
        if (!entries.has(decodeURIComponent(location.hash.slice(1)))) return;
        present(decodeURIComponent(location.hash.slice(1)));
        follow();
    });
}
