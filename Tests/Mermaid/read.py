"""Lets Mermaid itself read diagrams, for the tests.

From standard input: a JSON array of objects with `text`, and `draw` where the diagram is to be drawn, too. To standard
output: an array of objects with `error`, which is null where all is well, and of drawn ones `texts`, what a reader
sees. Parsing is not enough: Mermaid parses a group and a component of one id, and fails to draw them.
"""

import json
import os
import sys
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ProcessPoolExecutor

from mermaidx.engines._common import context_scripts
from mermaidx.engines.v8_engine import Engine
from py_mini_racer import MiniRacer

PARSE = """
globalThis.outcome = undefined;
mermaid.mermaidAPI.getDiagramFromText(%s).then(
    (diagram) => {
        const groups = (diagram.db.getSubGraphs?.() ?? []).map((group) => group.id);
        const nodes = diagram.db.getVertices?.() ?? new Map();
        const both = groups.filter((id) => nodes.has(id));
        globalThis.outcome = both.length ? `groups and components share ids: ${both}` : null;
    },
    (error) => { globalThis.outcome = String(error.message); });
"""

context = None
# Far more than a drawing takes: the machine may be busy with other tests.
engine = Engine(render_timeout_ms=300_000)


def start():
    """A Mermaid for this process that only parses, and so measures nothing."""
    global context
    context = MiniRacer()
    for name in ["log", "measureText", "measureTextFull", "measureGlyphs", "measureForeignObject"]:
        context.eval(f"globalThis.__{name} = () => {{ }};")
    for script in context_scripts():
        context.eval(script)
    context.eval("mermaid.initialize({ startOnLoad: false });")


def parse(text):
    context.eval(PARSE % json.dumps(text))
    while context.eval("outcome === undefined"):
        if not context.eval("__runNextTimer()"):
            return "the parser came to no end"
    return context.eval("outcome")


def draw(text):
    """The texts of the picture, in its order."""
    engine.start()
    root = ElementTree.fromstring(engine.render_svg(text, "default", None, None))
    ends = ("}text", "}foreignObject", "}title", "}desc")
    return ["".join(element.itertext()) for element in root.iter() if element.tag.endswith(ends)]


def read(diagram):
    try:
        error = parse(diagram["text"])
        if error is None and diagram.get("draw"):
            return {"error": None, "texts": draw(diagram["text"])}
        return {"error": error}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    diagrams = json.load(sys.stdin)
    with ProcessPoolExecutor(os.cpu_count(), initializer=start) as processes:
        json.dump(list(processes.map(read, diagrams)), sys.stdout)
