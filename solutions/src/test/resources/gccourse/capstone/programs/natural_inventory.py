# An inventory
import weakref

class OutOfStock(Exception):
    def __init__(self, item, wanted):
        super().__init__(f"{item}: wanted {wanted}")
        self.item = item

class Item:
    count = 0
    def __init__(self, name, price, stock=0):
        self.name, self.price, self.stock = name, price, stock
        Item.count += 1
    def __repr__(self):
        return f"Item({self.name!r}, {self.price:.2f}, stock={self.stock})"
    def __lt__(self, other):
        return self.price < other.price
    @property
    def value(self):
        return self.price * self.stock
    @classmethod
    def free(cls, name):
        return cls(name, 0.0, 1)

class Inventory:
    def __init__(self):
        self._items = {}
        self._listeners = []
    def __contains__(self, name): return name in self._items
    def __len__(self): return len(self._items)
    def __iter__(self): return iter(sorted(self._items.values()))
    def __getitem__(self, name): return self._items[name]
    def add(self, *items, **more):
        for item in items:
            self._items[item.name] = item
        for name, price in more.items():
            self._items[name] = Item(name, price, 10)
    def listen(self, f): self._listeners.append(f)
    def take(self, name, n=1):
        try:
            item = self._items[name]
        except KeyError as e:
            raise LookupError(f"no {name}") from e
        if item.stock < n:
            raise OutOfStock(name, n)
        item.stock -= n
        for f in self._listeners:
            f(name, n)
        return item

inv = Inventory()
inv.add(Item("pen", 1.5, 3), Item("book", 12, 1), apple=0.25)
log = []
inv.listen(lambda name, n: log.append((name, n)))
for name, n in [("pen", 2), ("book", 2), ("lamp", 1), ("apple", 4)]:
    try:
        inv.take(name, n)
    except OutOfStock as e:
        print("out of stock:", e, e.item)
    except LookupError as e:
        print("error:", e, "|", repr(e.__cause__))
    else:
        print("took", n, name)
    finally:
        log.append("checked")
print(log)
for item in inv: print(item, item.value)
print(len(inv), "pen" in inv, Item.count, Item.free("air"))
w = weakref.ref(inv["pen"])
del inv._items["pen"], item
print(w() is None)
print({k: v.stock for k, v in inv._items.items() if v.stock}, sum(i.value for i in inv), max(inv, key=lambda i: i.price).name)
