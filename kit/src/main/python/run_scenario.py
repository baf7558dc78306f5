"""Runs scenarios on a real CPython 3.11 and tells what each statement printed.

    python3.11 run_scenario.py PATH...                     one JSON object per scenario, one a line
    python3.11 run_scenario.py --check PATH...             compares with the `# expect:` comments, exit 1 on a difference
    python3.11 run_scenario.py --no-expectations PATH...   as the first, for programs that carry no expectations

A PATH is a .py file, or a folder, which stands for all .py files below it. A single - stands for paths on standard
input, one a line; each is answered before the next is read. The JSON object:

    {"file": PATH, "statements": [{"line": FIRST, "end": LAST, "printed": [LINE, ...]}, ...],
     "at_exit": [LINE, ...], "error": null or TEXT}

with one entry for every statement at the top level of the file (statements that share a line share an entry).

A scenario runs in a process of its own, as `__main__`, compiled whole, with automatic collection off until it
asks for it. Nothing that the runner does meanwhile allocates an object that the collector would count: a
statement announces itself with a number, and `print` keeps ints, strings, floats, bools and None as they are,
to be written out at the end. After the last statement every global name is unbound in the order in which the
names were first bound (functions, classes, modules and __names__ are left alone); what is printed then is "at_exit".
"""
import sys

if sys.implementation.name != "cpython" or sys.version_info[:2] != (3, 11) or sys.maxsize <= 2**32:
    sys.stderr.write("run_scenario.py: a 64-bit CPython 3.11 is needed, this is %s %d.%d (%s).\n" % (
        sys.implementation.name, sys.version_info[0], sys.version_info[1], sys.executable))
    sys.exit(2)

import ast
import builtins
import gc
import io
import json
import os
import re
import select
import signal
import subprocess
import tokenize
import traceback
import types
import weakref  # noqa: F401  (loaded here, so that no scenario's import has to)

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import course  # noqa: E402, F401

TIME_LIMIT = 120  # seconds a scenario may take


class ScenarioError(Exception):
    """What is wrong with a scenario, in words for its author."""


# ---------------------------------------------------------------------------------------------- reading


class Block:
    """The statements of the top level that share their lines, usually one; and what they should print."""

    def __init__(self, statement):
        self.line = statement.lineno
        self.end = statement.end_lineno
        self.is_definition = isinstance(statement, (ast.FunctionDef, ast.ClassDef))
        self.expected = []


class Scenario:
    """A parsed file: its tree, its blocks, which block each statement is in, and what is expected at exit."""

    def __init__(self, path, expectations_needed):
        self.path = path
        self.source = read(path)
        try:
            self.tree = ast.parse(self.source, path)
        except SyntaxError as e:
            raise ScenarioError(f"line {e.lineno}: syntax error: {e.msg}") from None
        self.blocks = []
        self.block_of = []
        for statement in self.tree.body:
            if self.blocks and statement.lineno <= self.blocks[-1].end:
                self.blocks[-1].end = statement.end_lineno
            else:
                self.blocks.append(Block(statement))
            self.block_of.append(len(self.blocks) - 1)
        self.expected_at_exit = []
        if expectations_needed:
            self.read_expectations()

    def read_expectations(self):
        if not re.match(r"#\s*(?!expect\b)\S", self.source):
            raise ScenarioError("line 1: a scenario begins with a title comment, such as `# Two names, one object`")
        found = False
        for token in tokenize.generate_tokens(io.StringIO(self.source).readline):
            if token.type == tokenize.COMMENT and re.match(r"#\s*expect\b", token.string):
                self.read_expectation(token)
                found = True
        if not found:
            raise ScenarioError("no expectation: say what the program prints with `# expect: TEXT` comments")

    def read_expectation(self, token):
        line = token.start[0]
        match = re.match(r"# expect( at exit)?:(?: (.*))?$", token.string)
        if not match:
            raise ScenarioError(f"line {line}: write `# expect: TEXT` or `# expect at exit: TEXT`")
        lines = (match[2] or "").strip().split(" | ")
        if match[1]:
            if self.blocks and line <= self.blocks[-1].end:
                raise ScenarioError(f"line {line}: `# expect at exit:` stands below the last statement")
            self.expected_at_exit += lines
            return
        above = [block for block in self.blocks if block.line <= line]
        if not above:
            raise ScenarioError(f"line {line}: there is no statement above this expectation")
        if above[-1].is_definition:
            raise ScenarioError(f"line {line}: a def or class prints nothing itself; "
                                "put the expectation at the statement that makes it print")
        above[-1].expected += lines


def read(path):
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as e:
        raise ScenarioError(f"cannot be read: {e.strerror}") from None
    except UnicodeDecodeError:
        raise ScenarioError("cannot be read: it is not UTF-8 text") from None


# ---------------------------------------------------------------------------------------------- running

NOTHING = object()
LEFT_ALONE = (types.FunctionType, types.BuiltinFunctionType, type, types.ModuleType)

# What was printed. Print i: made while statement at[i] ran; its values end before values[ends[i]]; separators[i] and
# terminators[i] are what it was given as sep and end.
values = []
ends = []
at = []
separators = []
terminators = []
running = 0

# Names of the program: candidates not bound so far, and those bound, in the order of their first binding.
unbound_names = []
bound_names = []
namespace = {}


def keep(value):
    kind = type(value)
    if kind is str or kind is int or kind is bool or kind is float or value is None:
        values.append(value)
    else:
        values.append(f"{value!s}")


def recording_print(a=NOTHING, b=NOTHING, c=NOTHING, d=NOTHING, e=NOTHING, f=NOTHING, g=NOTHING, h=NOTHING,
                    i=NOTHING, j=NOTHING, sep=None, end=None, file=None, flush=False):
    """print with a fixed signature, since *args would allocate a tuple."""
    if a is not NOTHING:
        keep(a)
    if b is not NOTHING:
        keep(b)
    if c is not NOTHING:
        keep(c)
    if d is not NOTHING:
        keep(d)
    if e is not NOTHING:
        keep(e)
    if f is not NOTHING:
        keep(f)
    if g is not NOTHING:
        keep(g)
    if h is not NOTHING:
        keep(h)
    if i is not NOTHING:
        keep(i)
    if j is not NOTHING:
        keep(j)
    at.append(running)
    ends.append(len(values))
    separators.append(sep)
    terminators.append(end)


def mark(statement):
    """Called before every statement of the top level, and after the last one."""
    global running
    running = statement
    i = 0
    while i < len(unbound_names):
        if unbound_names[i] in namespace:
            note_bound_names()
            return
        i += 1


def note_bound_names():
    """Walks the namespace in the order of binding. Its iterator is counted up and down again, so that with
    automatic collection held off the collector is left as it was."""
    enabled = gc.isenabled()
    gc.disable()
    for name in namespace:
        if name in unbound_names:
            unbound_names.remove(name)
            bound_names.append(name)
    if enabled:
        gc.enable()


def unbind_names():
    i = 0
    while i < len(bound_names):
        name = bound_names[i]
        if name in namespace and not isinstance(namespace[name], LEFT_ALONE):
            del namespace[name]
        i += 1


def prepare(scenario):
    """Announces every statement with its number, and sets the stage; returns the compiled program."""
    names = set()
    for node in ast.walk(scenario.tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.Global):
            names.update(node.names)
    unbound_names.extend(name for name in sorted(names) if not (name.startswith("__") and name.endswith("__")))

    body = []
    for number, statement in enumerate(scenario.tree.body):
        call = ast.Call(ast.Name("__mark__", ast.Load()), [ast.Constant(number)], [])
        body.append(ast.copy_location(ast.Expr(call), statement))
        body.append(statement)
    program = compile(ast.fix_missing_locations(ast.Module(body, [])), scenario.path, "exec")

    global namespace
    module = types.ModuleType("__main__")
    module.__builtins__ = builtins
    module.__file__ = scenario.path
    sys.modules["__main__"] = module
    namespace = module.__dict__
    builtins.print = recording_print
    builtins.__mark__ = mark
    return program


def run(path, expectations_needed):
    """Runs one scenario in this process and returns the JSON object; the process is of no use afterwards."""
    result = {"file": path, "statements": [], "at_exit": [], "error": None}
    try:
        scenario = Scenario(path, expectations_needed)
    except ScenarioError as e:
        result["error"] = str(e)
        return result
    blocks, block_of = scenario.blocks, scenario.block_of
    end = len(block_of)
    errors = []

    def unraisable(info):
        errors.append(describe(info.exc_value, path, " (ignored by CPython, as in every finalizer and callback)"))

    sys.unraisablehook = unraisable
    program = prepare(scenario)
    scenario = None
    repr([0])  # the first repr of a container in a process makes a list that stays
    course.begin()
    try:
        exec(program, namespace)
        mark(end)
        unbind_names()
    except BaseException as e:
        errors.insert(0, describe(e, path))
    gc.disable()

    result["statements"] = [{"line": b.line, "end": b.end, "printed": []} for b in blocks]
    start = 0
    line = ""
    for i, (statement, stop) in enumerate(zip(at, ends)):
        separator = " " if separators[i] is None else separators[i]
        line += separator.join(map(str, values[start:stop])) + ("\n" if terminators[i] is None else terminators[i])
        start = stop
        last_of_program = statement < end and (i + 1 == len(at) or at[i + 1] == end)
        if last_of_program or i + 1 == len(at):
            line += "" if line.endswith("\n") or not line else "\n"
        if "\n" in line:
            into = result["at_exit"] if statement == end else result["statements"][block_of[statement]]["printed"]
            whole, line = line.rsplit("\n", 1)
            into += whole.split("\n")
    result["error"] = "; ".join(errors) or None
    return result


def describe(error, path, note=""):
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    where = f"line {lines[-1]}: " if lines else ""
    if lines and lines[0] != lines[-1]:
        where = f"line {lines[-1]}, called from line {lines[0]}: "
    return f"{where}{type(error).__name__}: {error}{note}"


# ---------------------------------------------------------------------------------------------- processes


def run_apart(path, expectations_needed):
    """Runs one scenario in a process of its own."""
    if hasattr(os, "fork"):
        output, problem = run_forked(path, expectations_needed)
    else:
        output, problem = run_spawned(path, expectations_needed)
    if problem:
        return {"file": path, "statements": [], "at_exit": [], "error": problem}
    return json.loads(output)


def run_forked(path, expectations_needed):
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        with os.fdopen(writer, "w") as pipe:
            json.dump(run(path, expectations_needed), pipe)
        os._exit(0)
    os.close(writer)
    output = b""
    timed_out = False
    with os.fdopen(reader, "rb", buffering=0) as pipe:
        while True:
            if not select.select([pipe], [], [], TIME_LIMIT)[0]:
                os.kill(child, signal.SIGKILL)
                timed_out = True
                break
            chunk = pipe.read(1 << 16)
            if not chunk:
                break
            output += chunk
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return output, problem_of(status, timed_out)


def run_spawned(path, expectations_needed):
    command = [sys.executable, os.path.abspath(__file__), "--here"]
    if not expectations_needed:
        command.append("--no-expectations")
    try:
        done = subprocess.run(command + [path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=TIME_LIMIT)
    except subprocess.TimeoutExpired:
        return b"", problem_of(0, True)
    return done.stdout, problem_of(done.returncode, False)


def problem_of(status, timed_out):
    if timed_out:
        return f"did not end within {TIME_LIMIT} seconds"
    if status != 0:
        return f"the process died with status {status}"
    return None


# ---------------------------------------------------------------------------------------------- checking


def check(result):
    """The differences between what was expected and what was printed, as lines to show."""
    if result["error"]:
        return [result["error"]]
    scenario = Scenario(result["file"], True)
    source = scenario.source.split("\n")
    differences = []
    for block, statement in zip(scenario.blocks, result["statements"]):
        if block.expected != statement["printed"]:
            code = source[block.line - 1].split("  # expect")[0]
            differences += [f"line {block.line}: {code}"] + compare(block.expected, statement["printed"])
    if scenario.expected_at_exit != result["at_exit"]:
        differences += ["at exit:"] + compare(scenario.expected_at_exit, result["at_exit"])
    return differences


def compare(expected, printed):
    return [f"    expected: {shown(expected)}", f"    printed:  {shown(printed)}"]


def shown(lines):
    more = f" | ... and {len(lines) - 20} lines more" if len(lines) > 20 else ""
    return (" | ".join(lines[:20]) or "(nothing)") + more


def check_all(paths):
    failed = 0
    for path in paths:
        differences = check(run_apart(path, True))
        print(f"{'DIFFERS' if differences else 'ok     '} {path}")
        for line in differences:
            print(f"        {line}")
        failed += bool(differences)
    print(f"{len(paths)} scenarios, {len(paths) - failed} agree with CPython {sys.version.split()[0]}, {failed} do not")
    return 1 if failed else 0


# ---------------------------------------------------------------------------------------------- command line


def scenario_files(paths):
    for path in paths:
        if os.path.isdir(path):
            inside = (os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)
            yield from sorted(name for name in inside if name.endswith(".py"))
        else:
            yield path


def main(arguments):
    options = {argument for argument in arguments if argument.startswith("--")}
    places = [argument for argument in arguments if argument not in options]
    if not places or options - {"--check", "--no-expectations", "--here"} or {"--check", "--no-expectations"} <= options:
        sys.stderr.write(__doc__.split("\n\n")[1] + "\n")
        return 2
    paths = scenario_files(places) if places != ["-"] else (line.rstrip("\n") for line in iter(sys.stdin.readline, ""))
    if "--check" in options:
        return check_all(list(paths))
    runner = run if "--here" in options else run_apart
    for path in paths:
        sys.stdout.write(json.dumps(runner(path, "--no-expectations" not in options)) + "\n")
        sys.stdout.flush()
        if runner is run:
            os._exit(0)  # the program's remains are left as they are
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
