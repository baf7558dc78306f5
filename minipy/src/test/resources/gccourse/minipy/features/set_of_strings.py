# Set of strings
fruit = {"apple", "pear", "fig", "plum", "kiwi"}
print(fruit, sorted(fruit))
# expect: {'apple', 'fig', 'plum', 'pear', 'kiwi'} ['apple', 'fig', 'kiwi', 'pear', 'plum']
