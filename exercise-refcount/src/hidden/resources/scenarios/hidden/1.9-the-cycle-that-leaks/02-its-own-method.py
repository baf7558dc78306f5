# An object that keeps its own bound method keeps itself
from course import refcount
import weakref

class Button:
    def press(self):
        return refcount(self)

    def __del__(self):
        print("del button")

button = Button()
button.action = button.press
print(refcount(button))  # expect: 2
w = weakref.ref(button)
del button
print(w() is None)  # expect: False
button = w()
button.action = None
print(refcount(button))  # expect: 1
del button  # expect: del button
print(w() is None)  # expect: True
