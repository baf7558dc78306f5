# A registry of events, with closures and weak references
import gc
import weakref

class Event:
    def __init__(self, name):
        self.name = name
        self._handlers = []

    def subscribe(self, handler):
        self._handlers.append(handler)

        def unsubscribe():
            self._handlers.remove(handler)
        return unsubscribe

    def fire(self, *args, **kwargs):
        for handler in list(self._handlers):
            handler(*args, **kwargs)

class Widget:
    alive = 0

    def __init__(self, name, event):
        self.name = name
        Widget.alive += 1
        me = weakref.ref(self)

        def on_event(text, loud=False):
            widget = me()
            if widget is not None:
                widget.show(text.upper() if loud else text)
        self.unsubscribe = event.subscribe(on_event)

    def show(self, text):
        print(f"{self.name}: {text}")

    def __del__(self):
        Widget.alive -= 1
        print("gone:", self.name)

clicked = Event("clicked")
a = Widget("a", clicked)
b = Widget("b", clicked)
clicked.fire("hello")
clicked.fire("hello", loud=True)
a.unsubscribe()
clicked.fire("only b")
del a
print(Widget.alive)
del b
clicked.fire("nobody")
print(Widget.alive, len(clicked._handlers))

def counter():
    count = 0
    def step(by=1):
        nonlocal count
        count += by
        return count
    return step

steps = [counter() for _ in range(2)]
print(steps[0](), steps[0](5), steps[1](), steps[0].__closure__[0].cell_contents)
steps[0].owner = steps
steps = None
print(gc.collect() > 0)
