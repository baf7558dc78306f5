# Atoms as globals, locals, items, values, attributes and temporaries
import gc

class Thing:
    pass

def work(number, text):
    local = number + 1
    gc.collect()
    return [local, text, number * 1000]

big = 123456 * 1000
thing = Thing()
thing.number = big + 1
thing.text = f"big {big}"
drawer = {"k": big + 2, "l": (f"{big} again", 1.5 * big)}
result = work(big + 3, f"x{big}")
gc.collect()
print(big, thing.number, thing.text)  # expect: 123456000 123456001 big 123456000
print(drawer["k"], drawer["l"][0], drawer["l"][1])  # expect: 123456002 123456000 again 185184000.0
print(result[0], result[1], result[2])  # expect: 123456004 x123456000 123456003000
