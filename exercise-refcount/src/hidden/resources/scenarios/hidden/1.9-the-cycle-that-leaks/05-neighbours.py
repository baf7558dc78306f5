# A leak next door harms no one: the acyclic part dies on time, the ring not even at exit
# claim c27

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

ring = Thing("ring")
ring.me = ring
tail = Thing("tail")
tail.me = None
guest = Thing("guest")
guest.me = ring
host = [guest, tail]
del ring
del tail
host.pop()  # expect: del tail
print("end")  # expect: end
# expect at exit: del guest
