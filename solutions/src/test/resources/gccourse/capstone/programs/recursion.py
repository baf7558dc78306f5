# A thousand calls, and what is left of them
from course import begin, count, gensize


def count_down(n):
    return count_down(n - 1)


try:
    count_down(0)
except RecursionError as e:
    print(e)


def tower(n):
    if n == 0:
        return 0
    return 1 + tower(n - 1)


print(tower(900))



def deepest(n):
    try:
        return deepest(n + 1)
    except RecursionError:
        return n


print(deepest(0) > 990)


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def hold(n):
    if n == 30:
        raise ValueError("deep")
    thing = Thing(n)
    hold(n + 1)


def kept():
    try:
        hold(0)
    except ValueError as e:
        return e


begin()
e = kept()
print(count(0), gensize(0))
e = None
print(count(0), gensize(0))
