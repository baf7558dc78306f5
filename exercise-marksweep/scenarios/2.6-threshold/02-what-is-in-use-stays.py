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
        garbage = [i, {"k": i}, (i, i)]
        garbage.append(garbage)
    return local.number

print(churn(3000))  # expect: 7
sum = 0
while head is not None:
    sum += head.number
    head = head.next
print(sum)  # expect: 4950
