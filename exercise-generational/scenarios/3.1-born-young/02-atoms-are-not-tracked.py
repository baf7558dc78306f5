# Numbers and strings are no business of the collector
# claim c31
import gc
from course import gen

class Thing:
    pass

gc.disable()
number = 40000 + 2
text = "a" * 10
print(gc.is_tracked(number), gc.is_tracked(text), gc.is_tracked(None))  # expect: False False False
print(gc.is_tracked(Thing()), gc.is_tracked([]), gc.is_tracked([number]))  # expect: True True True
print(gen(number), gen(text))  # expect: -1 -1
