# Deep from a local name, and from an argument on its way
import gc

def build(depth):
    nest = []
    for i in range(depth):
        nest = [nest, []]
    return nest

def depth_of(nest, nothing):
    depth = 0
    while len(nest) > 0:
        depth += 1
        nest = nest[0]
    return depth

def work():
    mine = build(30000)
    print(depth_of(build(20000), gc.collect()), depth_of(mine, None))

work()  # expect: 20000 30000
