# Gc referrers
import gc

def look():
    thing = [1]
    holders = [[thing], {"k": thing}, (thing, 2)]
    return len(gc.get_referrers(thing)), holders[0] in gc.get_referrers(thing)

print(look())
# expect: (3, True)
