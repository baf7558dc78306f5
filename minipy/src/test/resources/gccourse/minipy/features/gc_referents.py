# Gc referents
import gc
a = [1]
b = [a]
print(gc.get_referents(b) == [a], gc.is_tracked(a), gc.is_tracked(1), gc.is_tracked({}), gc.is_tracked({1: []}))
# expect: True True False False True
