# A pipeline of generators
class Source:
    def __init__(self, rows):
        self.rows = rows

    def __del__(self):
        print("source closed")

    def read(self):
        for row in self.rows:
            yield row

def parse(rows):
    for row in rows:
        name, _, number = row.partition(":")
        try:
            yield name.strip(), int(number)
        except ValueError:
            print("skipped", repr(row))

def running_total(pairs):
    total = 0
    for name, number in pairs:
        total += number
        yield name, number, total

def until(limit, rows):
    try:
        for row in rows:
            yield row
            if row[-1] >= limit:
                return
    finally:
        print("until is done")

def pipeline(rows, limit):
    yield from until(limit, running_total(parse(Source(rows).read())))
    return "end"

rows = ["a: 1", "b: 2", "c: x", "d: 40", "e: 5", "f: 6"]
for name, number, total in pipeline(rows, 43):
    print(f"{name} {number:>3} {total:>4}")

half = pipeline(rows, 1000)
print(next(half), next(half))
half.close()
print("closed", list(half))

def averages():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count

mean = averages()
next(mean)
print([mean.send(value) for value in (10, 20, 60)])
squares = (n * n for n in range(10) if n % 2)
print(sum(squares), list(squares), dict(zip("abc", range(3))))
