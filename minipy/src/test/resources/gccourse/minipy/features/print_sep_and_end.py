# Print sep and end
print(1, 2, 3, sep="-")
# expect: 1-2-3
print("a", end=" ")
print("b", end="\n")
# expect: a b
print("x", "y", sep="")
# expect: xy
