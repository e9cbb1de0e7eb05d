"""Reads pages in a real browser, for the tests.

    read.py [--interact] [--screenshots FOLDER] PAGE.html…

Every page is opened as a file, light and dark, wide and narrow, and has to be quiet, whole, closed to the outside and
accessible: see `checks.py`. With `--interact`, pages with components are also used, by mouse, keyboard and fingers: see
`interactions.py`. Prints a sentence for each thing that is wrong, and then exits with 1; with 2 where nothing could be
tried. The last line says what was done.
"""

import argparse
import asyncio
import os
import shutil
import sys
from pathlib import Path

from playwright.async_api import async_playwright

from checks import check
from interactions import interact
from opened import OpenedPage

# Debian's name, Homebrew's, and where macOS keeps applications.
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"]


async def read(browser, path, arguments):
    """What is wrong with a page, and what was tried on it."""
    page = OpenedPage(browser, path)
    problems = await check(page, arguments.screenshots)
    tried = []
    if arguments.interact:
        tried, more = await interact(page)
        problems += more
    return [f"{path.name}: {problem}" for problem in problems], tried


async def main(arguments):
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        print("There is no Chromium: `make setup-tests` installs it.")
        return 2
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable)
        # As many at a time as there are processors: pages wait for nothing else.
        turns = asyncio.Semaphore(os.cpu_count() or 1)

        async def take_turn(path):
            async with turns:
                return await read(browser, path, arguments)

        results = await asyncio.gather(*map(take_turn, arguments.pages))
        await browser.close()
    problems = [problem for found, _ in results for problem in found]
    tried = sum(len(names) for _, names in results)
    if arguments.interact and not tried:
        problems.append("There is nothing to interact with: no page has components or designs.")
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(results)} pages read, {tried} interactions tried, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", type=lambda text: Path(text).resolve(strict=True), metavar="PAGE.html")
    parser.add_argument("--interact", action="store_true", help="also use what can be used")
    parser.add_argument("--screenshots", type=Path, metavar="FOLDER", help="where to write how pages look")
    sys.exit(asyncio.run(main(parser.parse_args())))
