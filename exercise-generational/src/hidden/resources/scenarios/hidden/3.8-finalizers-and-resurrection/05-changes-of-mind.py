# Stored away and taken back before the last finalizer has run
import gc
from course import begin

class First:
    def __del__(self):
        global saved
        saved = self.other
        print("saved")

class Second:
    def __del__(self):
        global saved
        saved = None
        print("not saved")

saved = None
begin()
first = First()
second = Second()
first.other = second
second.other = first
first = second = None
print(gc.collect())  # expect: saved | not saved | 2
print(saved)  # expect: None
