# Arguments go first, then locals in the order in which the function first mentions them

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

def work(first, second):
    if second is None:
        early = Thing("never")
    late = Thing("late")
    early = Thing("early")
    first = Thing("first, bound anew")
    print("return")

work(Thing("first"), Thing("second"))
# expect: del first | return | del first, bound anew | del second | del early | del late
