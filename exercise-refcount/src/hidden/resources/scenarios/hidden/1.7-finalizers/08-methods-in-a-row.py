# Each object in a row of calls dies as soon as the next call has returned

class Step:
    def __init__(self, n):
        self.n = n

    def next(self):
        print(f"leave {self.n}")
        return Step(self.n + 1)

    def __del__(self):
        print(f"del {self.n}")

last = Step(1).next().next()  # expect: leave 1 | del 1 | leave 2 | del 2
print(last.n)  # expect: 3
last = None  # expect: del 3
