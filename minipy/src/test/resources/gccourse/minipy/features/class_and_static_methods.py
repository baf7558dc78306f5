# Methods without an instance
class Date:
    epoch = 1970
    def __init__(self, year):
        self.year = year
    @classmethod
    def parse(cls, text):
        return cls(int(text))
    @staticmethod
    def leap(year):
        return year % 4 == 0
    @classmethod
    def start(cls):
        return cls.epoch
class Later(Date):
    epoch = 2000
print(Date.parse("1999").year, type(Later.parse("2001")).__name__, Date.leap(2024), Later(1).leap(3))
# expect: 1999 Later True False
print(Date.start(), Later.start(), Later(5).start())  # expect: 1970 2000 2000
