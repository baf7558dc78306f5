"""The benchmarks' cases on CPython itself: prints nanoseconds per object.

usage: python3.11 cases.py CASE OBJECTS

An object is a slotted instance with as many slots as the case asks for, as in the Java benchmarks.
"""
import gc
import random
import statistics
import sys
import time


class One:
    __slots__ = ("a",)


class Three:
    __slots__ = ("a", "b", "c")


class Ten:
    __slots__ = ("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")


def chain(n):
    head = None
    for _ in range(n):
        node = One()
        node.a = head
        head = node
    return head


def graph(n):
    pick = random.Random(1).random
    nodes = [Three() for _ in range(n)]
    for node in nodes:
        node.a = nodes[int(pick() * n)]
        node.b = nodes[int(pick() * n)]
        node.c = nodes[int(pick() * n)]
    return nodes


def tree(n):
    nodes = [Ten() for _ in range(n)]
    for i in range(1, n):
        setattr(nodes[(i - 1) // 10], "abcdefghij"[(i - 1) % 10], nodes[i])
    return nodes[0]


def ring(n):
    first = last = One()
    for _ in range(n - 1):
        node = One()
        node.a = last
        last = node
    first.a = last


def seconds(action):
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def release(n):
    holder = [chain(n)]
    return seconds(holder.clear)


def full_collection(build):
    def run(n):
        kept = build(n)
        gc.collect()
        took = seconds(gc.collect)
        del kept
        return took

    return run


def garbage(n):
    ring(n)
    return seconds(gc.collect)


def young_beside(old):
    def run(n):
        kept = chain(old)
        gc.collect()
        took = []
        for _ in range(1_000):
            young = [One() for _ in range(n)]
            took.append(seconds(lambda: gc.collect(0)))
            del young
        del kept
        return statistics.median(took)

    return run


CASES = {
    "release_list": release,
    "live_list": full_collection(chain),
    "live_graph": full_collection(graph),
    "live_tree": full_collection(tree),
    "dead_ring": garbage,
    "young_beside_0": young_beside(0),
    "young_beside_100000": young_beside(100_000),
    "young_beside_1000000": young_beside(1_000_000),
    "young_beside_4000000": young_beside(4_000_000),
}

if __name__ == "__main__":
    case, objects = sys.argv[1], int(sys.argv[2])
    gc.disable()
    gc.collect()
    gc.freeze()
    print(CASES[case](objects) / objects * 1e9)
