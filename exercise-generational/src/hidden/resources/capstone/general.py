import gc
from course import begin, collected, collections, count, gen, gensize, refcount
from weakref import getweakrefcount, ref

saved = []
hero = None
drawer = {}
pool = []
refs = []

class Thing:
    __slots__ = ("name", "left", "right", "extra", "__weakref__")

    def meet(self, other):
        print(f"meet {self.name} {refcount(self)} {refcount(other)}")

class Loud:
    __slots__ = ("extra", "name", "right", "left", "__weakref__")

    def __del__(self):
        print(f"del {self.name}")

class Plain:
    def meet(self, other):
        global n2
        print(f"plain meet {self.name} {refcount(self)}")
        n2 = self

class Talker:
    def __del__(self):
        print("del", self.name, refcount(self), gc.is_finalized(self))

class Saver:
    __slots__ = ("name", "left", "right", "extra", "__weakref__")

    def __del__(self):
        saved.append(self)
        print(f"save {self.name}")

class Hero(Plain):
    def __del__(self):
        global hero
        print(f"hero {self.name}")
        hero = self

class Cutter(Thing):
    __slots__ = ("more",)

    def __del__(self):
        print(f"cut {self.name}")
        self.left = None
        self.extra = None

class Maker(Loud):
    def __del__(self):
        thing = Thing()
        thing.left = self
        box = [thing, {"self": self}]
        print(f"make {self.name} {refcount(self)} {len(box)}")

class Sweeper(Plain):
    def __del__(self):
        print(f"sweep {self.name} {gc.collect(1)}")

class Mixed(Thing):
    def __init__(self):
        self.tag = None
        self.note = saved

class Eraser(Mixed):
    def __del__(self):
        global n3
        print(f"erase {self.name}")
        drawer.clear()
        self.tag = n3
        n3 = None

class Linker(Plain):
    def __del__(self):
        if hero is not None:
            hero.left = self
        print(f"link {self.name}")

class Pair:
    def __init__(self, name, left, right=None):
        self.name = name
        self.left = left
        self.right = right
        self.extra = None

class Triple(Pair):
    def __init__(self, name, left=None, right=hero):
        Pair.__init__(self, name, left, right)
        self.more = [left]

    def __del__(self):
        print(f"del {self.name} {len(self.more)}")

def note(r):
    print("note")

def tell(r):
    print("tell", refcount(r), r() is None)

def forget(r):
    global n0
    print("forget")
    n0 = None

def revive(r):
    global n1
    print("revive")
    if w0 is not None:
        n1 = w0()

def peek(r):
    global hero
    alive = 0
    for item in refs:
        if item() is not None:
            alive += 1
            if alive == 3:
                hero = item()
    print("peek", alive)

def clear(r):
    print("clear", len(refs))
    refs.clear()

def allocate(r):
    thing = fill(Thing(), "ring")
    thing.left = thing
    saved.append((thing, r))
    print("allocate", len(saved))

def sweep(r):
    print("sweep", gc.collect(0))

def unlink(r):
    if hero is not None:
        hero.left = None
        hero.extra = r
    print("unlink")

def fill(o, name):
    o.name = name
    o.left = None
    o.right = None
    o.extra = None
    return o

def refill(o, name):
    o.extra = None
    o.right = None
    o.left = None
    o.name = name
    return o

def link(x, y):
    if x is not None:
        old = x.left
        x.left = y
        return old
    return None

def unset(x):
    if x is None:
        return None
    old = x.right
    del x.right
    x.right = None
    return old

def look(x):
    if gc.is_tracked(x):
        print("look", refcount(x), gen(x))
    else:
        print("look, not tracked", gen(x))

def scratch(x, y, z=None):
    a = [x, y]
    b = {"a": a, "z": z}
    c = (a, b, x)
    a.append(c)
    print("scratch", refcount(a), refcount(b), refcount(c))
    del b

def stash(x, kept=[], also=saved):
    if x is None:
        kept.clear()
    else:
        kept.append(x)
    print("stash", len(kept), refcount(kept), refcount(also))

def both(x, y=drawer):
    z = (x, y)
    return z

def dive(depth, x):
    mine = [x, depth]
    if depth > 0:
        other = dive(depth - 1, mine)
        if depth % 3 == 0:
            return other
        mine.append(other)
    return mine

def through(o, x):
    o.extra = o.meet
    o.extra(x)
    method = o.extra
    o.extra = None
    method(x)

def drop(items, x):
    for item in items:
        if item is x:
            items.remove(x)
            return 1
    return 0

def each(items):
    for item in items:
        if gc.is_tracked(item):
            print("each", refcount(item))
        else:
            continue

def keys(d):
    for key in d:
        print("key", key)

def rotate(items, n):
    while n > 0:
        n -= 1
        if len(items) < 2:
            break
        items.insert(0, items.pop())

def rings(n):
    for i in range(n):
        o = Thing()
        o.left = o

def burst(n):
    for i in range(n):
        o = Thing()
        o.left = o
        pool.append(o)
        if i % 3 == 0:
            pool[i // 2].left = None

def boxes(n):
    for i in range(n):
        a = [i]
        d = {"a": a, "i": i + 1000}
        a.append((a, d, f"s{i}"))
        if i % 5 == 0:
            saved.append(d)

def crowd(n, length, x):
    items = []
    for i in range(n):
        items.append([i])
        items.append({"i": x})
        items.append((x,) * length)
    print("crowd", count(0))

def knots(n, make, weakly):
    head = fill(make(), "last")
    for i in range(n):
        o = fill(make(), i)
        if weakly:
            o.extra = ref(o, head.meet)
        else:
            o.extra = head.meet
        o.right = fill(Loud(), f"knot {i}")
        head = o
    return head

def watched(n, callback):
    for i in range(n):
        o = fill(Thing(), i)
        o.left = o
        o.extra = ref(o)
        refs.append(ref(o, callback))
        if i % 2 == 0:
            o.right = fill(Talker(), f"watched {i}")
            o.right.left = o
            refs.append(ref(o.right, tell))
            refs.insert(0, ref(o, note))

def chain(n, make):
    head = None
    for i in range(n):
        o = fill(make(), i)
        o.left = head
        if i % 7 == 0:
            o.right = fill(Loud(), f"side {i}")
        if i % 11 == 0:
            o.extra = [o, fill(Thing(), 0)]
            o.extra = None
        head = o
    return head

def nest(n, make, inner):
    head = inner
    for i in range(n):
        if i % 2 == 0:
            head = [fill(make(), i), head]
        elif i % 5 == 0:
            head = {"x": head, "y": fill(Talker(), i)}
        else:
            head = (head, fill(Loud(), i))
    return head

def ring(n, make):
    bottom = []
    bottom.append(nest(n, make, bottom))

def clear_up():
    global hero, n0, n1, n2, n3
    while gc.collect() + len(saved) > 0 or hero is not None or n1 is not None or n2 is not None:
        hero = n0 = n1 = n2 = n3 = None
        saved.clear()

def on_gc(phase, info):
    print("gc", phase, info["generation"], info["collected"])

def on_gc_allocate(phase, info):
    items = [phase, info]
    items.append((items, {"info": info}))
