# Many collections, and what is in use is still there
# heap: 64 KiB

class Node:
    def __init__(self, number, next):
        self.number = number
        self.next = next

head = None
for i in range(100):
    head = Node(i, head)

def churn(rounds):
    local = Node(7, None)
    for i in range(rounds):
        for j in range(50):
            garbage = [i, {"k": i}, (i, j)]
            garbage.append(garbage)
    return local.number

print(churn(60))  # expect: 7
in_order = True
for i in range(100):
    in_order = in_order and head.number == 99 - i
    head = head.next
print(in_order, head is None)  # expect: True True
