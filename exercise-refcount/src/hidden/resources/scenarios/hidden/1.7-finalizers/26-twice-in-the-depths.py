# Who was saved from the depths and goes there again goes silently
class Tally:
    pass

class Phoenix:
    def __init__(self):
        self.held = ["held"]

    def __del__(self):
        tally.finalized = tally.finalized + 1
        saved.append(self)

def bury():
    chain = None
    while len(saved) > 0:
        chain = [saved.pop(), chain]

tally = Tally()
tally.finalized = 0
saved = []
for i in range(300):
    saved.append(Phoenix())
bury()
print(tally.finalized, len(saved))  # expect: 300 300
bury()
print(tally.finalized, len(saved))  # expect: 300 0
