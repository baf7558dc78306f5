# A linked list
class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value = value
        self.next = next

class LinkedList:
    def __init__(self, values=()):
        self.head = None
        self.length = 0
        for value in reversed(list(values)):
            self.push(value)

    def push(self, value):
        self.head = Node(value, self.head)
        self.length += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from an empty list")
        node = self.head
        self.head = node.next
        self.length -= 1
        return node.value

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next

    def __len__(self):
        return self.length

    def __repr__(self):
        return "LinkedList([" + ", ".join(repr(value) for value in self) + "])"

    def __eq__(self, other):
        return list(self) == list(other)

    def __contains__(self, wanted):
        return any(value == wanted for value in self)

    def __getitem__(self, index):
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError(index)

    def reverse(self):
        previous, node = None, self.head
        while node is not None:
            node.next, previous, node = previous, node, node.next
        self.head = previous

numbers = LinkedList([3, 1, 2])
print(numbers, len(numbers), 2 in numbers, 9 in numbers)
numbers.push("first")
print(numbers[0], numbers[-1 + len(numbers)])
numbers.reverse()
print(numbers, numbers == LinkedList([2, 1, 3, "first"]))
print([numbers.pop() for _ in range(len(numbers))])
try:
    numbers.pop()
except IndexError as error:
    print("error:", error)
try:
    numbers[7]
except IndexError as error:
    print("error:", error.args)
