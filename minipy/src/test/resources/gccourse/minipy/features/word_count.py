# Word count
text = """the quick brown fox
jumps over the lazy dog the end"""
words = {}
for line in text.splitlines():
    for word in line.split():
        words.setdefault(word, []).append(len(word))
for word, lengths in sorted(words.items(), key=lambda item: (-len(item[1]), item[0]))[:3]:
    print(f"{word:<6}{len(lengths)}")
# expect: the   3 | brown 1 | dog   1
