# The attributes of functions, and the dict that holds them
from course import begin, count, refcount
def top(): return 1
begin()
def after(): return 2
print(count(0))
after.x = []
print(count(0), refcount(after), refcount(after.x))
after.y = 1
print(count(0))
del after.x
after.x = 3
top.calls = 0
print(count(0))
top.calls += 1
print(top.calls, after.x, after.y, count(0))
try:
    print(top.nothing)
except AttributeError as e:
    print(e)
def mk():
    def f(): return f.n
    f.n = 5
    return f
g = mk()
print(g(), g.__closure__[0].cell_contents is g, g.__qualname__, count(0))
del g
print(count(0))
import gc
print(gc.collect(), count(0))
