# A class that behaves like a container
class Bag:
    def __init__(self, *items):
        self.items = list(items)
    def __len__(self):
        return len(self.items)
    def __getitem__(self, index):
        return self.items[index]
    def __setitem__(self, index, value):
        self.items[index] = value
    def __delitem__(self, index):
        del self.items[index]
    def __contains__(self, item):
        return item in self.items
    def __iter__(self):
        return iter(self.items)
    def __bool__(self):
        return True
bag = Bag(1, 2, 3)
bag[0] = "one"
del bag[1]
print(len(bag), bag[0], bag[-1], 3 in bag, 2 not in bag, list(bag), bool(Bag()), [x for x in bag])
# expect: 2 one 3 True True ['one', 3] True ['one', 3]
first, second = bag
print(first, second, max(Bag(4, 9, 2)), sum(Bag(1, 2)))  # expect: one 3 9 3
