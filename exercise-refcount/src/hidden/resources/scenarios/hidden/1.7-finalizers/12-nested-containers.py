# Each container lets go in its own order, and finishes one child before it begins the next

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

shelf = {
    "x": [Thing("list 0"), (Thing("tuple 0"), Thing("tuple 1"))],
    "a": Thing("alone"),
    "m": ([Thing("inner 0"), Thing("inner 1")], Thing("outer 1")),
}
del shelf  # expect: del tuple 1 | del tuple 0 | del list 0 | del alone | del outer 1 | del inner 1 | del inner 0
