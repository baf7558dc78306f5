# An iterator of one's own
class Fibonacci:
    def __init__(self, most):
        self.most = most
        self.a, self.b = 0, 1
    def __iter__(self):
        return self
    def __next__(self):
        if self.a > self.most:
            raise StopIteration
        self.a, self.b = self.b, self.a + self.b
        return self.a
print(list(Fibonacci(20)), [n for n in Fibonacci(3)])  # expect: [1, 1, 2, 3, 5, 8, 13, 21] [1, 1, 2, 3, 5]
it = Fibonacci(1)
print(next(it), next(it), next(it), next(it, "over"))  # expect: 1 1 2 over
