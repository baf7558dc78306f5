# A property is asked, and told
class Square:
    def __init__(self, side):
        self.side = side
    @property
    def area(self):
        return self.side ** 2
    @area.setter
    def area(self, value):
        self.side = value ** 0.5
s = Square(3)
print(s.area)  # expect: 9
s.area = 16
print(s.side, s.area)  # expect: 4.0 16.0
try:
    del s.side
    s.area
except AttributeError as e:
    print(e)
# expect: 'Square' object has no attribute 'side'
