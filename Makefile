# Two commands do everything on a fresh machine with Swift, make and git:
#
#   make demo     install what is missing, build, draw an example, say where to look
#   make test     install what is missing, check the format, run all tests
#
# And for those who stay: make install PREFIX=/usr/local, make gallery, make bench (ONLY=linting), make format, make docs,
# make picture.

PREFIX ?= /usr/local
SWIFT ?= swift
SOURCES := Package.swift Sources Tests Examples Templates

.PHONY: demo test bench gallery install uninstall setup setup-tests build format lint docs picture clean

demo: setup
	$(SWIFT) build --product blueprint
	"$$($(SWIFT) build --show-bin-path)/blueprint" render Examples/VisualSearch.swift -o out/ --format svg,png
	@echo
	@echo "Examples/VisualSearch.swift is drawn in $(CURDIR)/out/VisualSearch.svg: open it in a browser." \
		"Beside it is VisualSearch.png."

test: setup-tests lint docs
	$(SWIFT) test

bench: setup-tests
	$(SWIFT) build -c release $(STATIC) --product blueprint
	$(SWIFT) build -c release --product benchmarks
	"$$($(SWIFT) build -c release --show-bin-path)/benchmarks" $(ONLY)

# A site about the examples, with all their handouts.
gallery: setup
	$(SWIFT) build -c release $(STATIC) --product blueprint
	"$$($(SWIFT) build -c release --show-bin-path)/blueprint" site Examples -o out/gallery/ --title "Examples"
	@echo "The gallery is in $(CURDIR)/out/gallery: open index.html in a browser."

build: setup
	$(SWIFT) build

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

# The documentation of the language, for a web server; fails where a link leads nowhere.
DOCS := .build/documentation
docs:
	mkdir -p $(DOCS)/symbols
	$(SWIFT)c -swift-version 6 -package-name blueprint -parse-as-library -module-name SystemDesign \
		-emit-module -emit-module-path $(DOCS)/SystemDesign.swiftmodule \
		-emit-symbol-graph -emit-symbol-graph-dir $(DOCS)/symbols \
		$$(find Sources/SystemDesign -name '*.swift')
	docc convert Sources/SystemDesign/SystemDesign.docc --additional-symbol-graph-dir $(DOCS)/symbols \
		--fallback-display-name SystemDesign --fallback-bundle-identifier blueprint.SystemDesign \
		--warnings-as-errors --output-path $(DOCS)/SystemDesign.doccarchive
	@echo "The documentation is in $(DOCS)/SystemDesign.doccarchive; to read it:" \
		"docc preview Sources/SystemDesign/SystemDesign.docc --additional-symbol-graph-dir $(DOCS)/symbols"

# The pictures in the README: of the example, and of the designs that stand there.
picture: setup
	$(SWIFT) build --product blueprint
	mkdir -p out
	for name in SpamFilter FraudScore ProductFeed; do \
		awk -v name=$$name '/^```/ { if (text ~ "struct " name ": Design") printf "%s", text; text = ""; next } \
			{ text = text $$0 "\n" }' README.md > out/$$name.swift; \
	done
	blueprint="$$($(SWIFT) build --show-bin-path)/blueprint"; \
	"$$blueprint" render Examples/VisualSearch.swift -o Documentation/ && \
	"$$blueprint" render out/SpamFilter.swift -o Documentation/ && \
	"$$blueprint" render out/FraudScore.swift --findings -o Documentation/ && \
	"$$blueprint" render out/ProductFeed.swift --view budget -o Documentation/ProductFeed.svg

# Swift's libraries are linked in where that is possible, so that the tool runs where only the tool is; by lld, because
# the system's linker warns of a function in Foundation.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s)

install: setup
	$(SWIFT) build -c release $(STATIC) --product blueprint
	rm -rf "$(DESTDIR)$(PREFIX)/share/blueprint"
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/blueprint/Sources"
	install "$$($(SWIFT) build -c release --show-bin-path)/blueprint" "$(DESTDIR)$(PREFIX)/bin/blueprint"
	cp -R Sources/SystemDesign "$(DESTDIR)$(PREFIX)/share/blueprint/Sources/"
	cp -R Examples Templates Templates/language/Package.swift "$(DESTDIR)$(PREFIX)/share/blueprint/"
	@echo "blueprint is installed in $(DESTDIR)$(PREFIX)/bin"

uninstall:
	rm -rf "$(DESTDIR)$(PREFIX)/bin/blueprint" "$(DESTDIR)$(PREFIX)/share/blueprint"

clean:
	rm -rf .build out

PYTHON := .build/python

# Graphviz and cmark-gfm to build and to run; librsvg to draw PNG and PDF, in a font of the widths that text is measured
# in; for the tests also Graphviz's `dot`, Mermaid, a browser, WeasyPrint, and validators of JSON, SARIF, XML, HTML (in
# Java) and Markdown, which read what we write.
DEBIAN := libgraphviz-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config librsvg2-2 fonts-liberation
HOMEBREW := graphviz cmark-gfm pkgconf librsvg
DEBIAN_TESTS := graphviz libxml2-utils chromium default-jre-headless weasyprint poppler-utils
HOMEBREW_TESTS := chromium openjdk weasyprint poppler
setup:
	@$(call install-missing,$(DEBIAN),$(HOMEBREW))

setup-tests: $(PYTHON)/installed
	@$(call install-missing,$(DEBIAN) $(DEBIAN_TESTS),$(HOMEBREW) $(HOMEBREW_TESTS))

# Mermaid, what drives the browser, and the validators, in a virtual environment of the tests' own.
$(PYTHON)/installed: Tests/requirements.txt
	@$(call install-missing,python3-venv,python)
	@echo "Installing what the tests need of Python"
	@python3 -m venv --clear $(PYTHON) && $(PYTHON)/bin/pip install --quiet --requirement $< && touch $@ || { \
		echo "That failed: it takes python3 with venv, and a registry that pip can reach and that has what $< names."; \
		exit 1; \
	}

# Installs those packages that are missing: of Debian's (1) or of Homebrew's (2).
define install-missing
	missing=""; \
	if command -v apt-get >/dev/null; then \
		for package in $(1); do \
			dpkg-query --show --showformat '$${Status}\n' $$package 2>/dev/null | grep -q "ok installed" \
				|| missing="$$missing $$package"; \
		done; \
		[ -z "$$missing" ] && exit 0; \
		as_root=""; [ "$$(id -u)" = 0 ] || as_root=sudo; \
		echo "Installing$$missing"; \
		$$as_root apt-get update -qq \
			&& $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	elif command -v brew >/dev/null; then \
		for package in $(2); do \
			brew list --versions $$package >/dev/null || missing="$$missing $$package"; \
		done; \
		[ -z "$$missing" ] || brew install --quiet $$missing; \
	elif ! pkg-config --exists libgvc libcmark-gfm; then \
		echo "Please install Graphviz and cmark-gfm with their headers (libgraphviz-dev and libcmark-gfm-extensions-dev," \
			"or what they are called here), and pkg-config."; \
		exit 1; \
	fi
endef
