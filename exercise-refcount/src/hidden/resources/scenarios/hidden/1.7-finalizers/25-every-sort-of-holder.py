# The last reference may be anything: a default value, a bound method, a loop, an argument, the result of a call

class Thing:
    def __init__(self, name):
        self.name = name

    def look(self):
        return self.name

    def __del__(self):
        print(f"del {self.name}")

def keep(thing):
    return thing

look = Thing("method").look
print(look())  # expect: method
look = None  # expect: del method
for item in (Thing("tuple"), 1):
    item = None
# expect: del tuple
for key in {"k": Thing("dict")}:
    print(key)
# expect: k | del dict
for item in [Thing("list"), Thing("other")]:
    break
# expect: del other
item = 1  # expect: del list
keep(keep(Thing("argument")))  # expect: del argument
keep(Thing("for a name")).name = 1  # expect: del 1
print([Thing("in a list"), 1][1])  # expect: del in a list | 1
