# Everybody knows everybody
import gc

class Person:
    def __init__(self):
        self.friends = []

people = []
for i in range(60):
    people.append(Person())
for person in people:
    for friend in people:
        person.friends.append(friend)
    person.everybody = people
gc.collect()
print(people[0].friends[59].everybody is people)  # expect: True
