# Dict counting
counts = {}
for word in "the cat and the dog and the bird".split():
    counts[word] = counts.get(word, 0) + 1
print(counts)
# expect: {'the': 3, 'cat': 1, 'and': 2, 'dog': 1, 'bird': 1}
for word in sorted(counts):
    print(f"{word:<5}{counts[word]}")
# expect: and  2 | bird 1 | cat  1 | dog  1 | the  3
