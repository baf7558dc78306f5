"""The helper module of the course on a real CPython 3.11: what CPython does not show cleanly by itself.

A look at the collector must not change it: a list or a tuple made in order to report a count is itself
an allocation that counts. So every observation here reads the collector's own memory, word by word,
through one window that was made beforehand, and hands back a plain int.

    struct _gc_runtime_state (Include/internal/pycore_gc.h), from generations[0] on, in bytes:
        0   three generations of 24: next, prev, threshold (4 bytes), count (4 bytes)
        72  generation0, a pointer
        80  the permanent generation, 24
        104 three records of 24: collections, collected, uncollectable
"""
import ctypes
import gc
import sys

if sys.implementation.name != "cpython" or sys.version_info[:2] != (3, 11) or sys.maxsize <= 2**32:
    sys.exit("course: a 64-bit CPython 3.11 is needed, this is %s %d.%d." % (
        sys.implementation.name, sys.version_info[0], sys.version_info[1]))

WORD = 8
GC_HEADER = 16
GENERATION = 24
COUNT = 16
PERMANENT = 80
STATISTICS = 104

# memory[address // 8] is the word at an address; indexing it makes an int and nothing else.
_memory = (ctypes.c_uint64 * (1 << 44)).from_address(0)
_is_tracked = gc.is_tracked
_getrefcount = sys.getrefcount


def _find_generations():
    """The newest tracked object is the last of generation 0, so its next link is the list's head."""
    newest = {"": []}
    return _memory[(id(newest) - GC_HEADER) // WORD]


_HEADS = _find_generations()

# collections and collected of each generation at the time of begin()
_collections_before = [0, 0, 0]
_collected_before = [0, 0, 0]


def refcount(x):
    """The number of references that the program holds on x; this call's own argument is left out."""
    return _getrefcount(x) - 2


def count(i):
    """The collector's counter i, as gc.get_count()[i] would give it."""
    return _memory[(_HEADS + GENERATION * i + COUNT) // WORD] >> 32


def collections(g):
    """How often generation g was collected since begin()."""
    return _memory[(_HEADS + STATISTICS + GENERATION * g) // WORD] - _collections_before[g]


def collected(g):
    """How many objects the collections of generation g found to be garbage since begin()."""
    return _memory[(_HEADS + STATISTICS + GENERATION * g + WORD) // WORD] - _collected_before[g]


def gen(x):
    """The generation that x is in: 0, 1, 2, 3 for the permanent one, -1 if x is not tracked."""
    if not _is_tracked(x):
        return -1
    link = _memory[(id(x) - GC_HEADER) // WORD]
    while True:
        offset = link - _HEADS
        if offset == 0:
            return 0
        if offset == GENERATION:
            return 1
        if offset == 2 * GENERATION:
            return 2
        if offset == PERMANENT:
            return 3
        link = _memory[link // WORD]


def gensize(g):
    """The number of objects in generation g."""
    head = _HEADS + GENERATION * g
    link = _memory[head // WORD]
    size = 0
    while link != head:
        size += 1
        link = _memory[link // WORD]
    return size


def begin(auto=False):
    """A quiet start: all counters 0, all three generations empty; automatic collection only if asked for."""
    gc.disable()
    gc.collect()
    gc.freeze()
    gc.collect()
    _collections_before[0] += collections(0)
    _collections_before[1] += collections(1)
    _collections_before[2] += collections(2)
    _collected_before[0] += collected(0)
    _collected_before[1] += collected(1)
    _collected_before[2] += collected(2)
    if auto:
        gc.enable()
