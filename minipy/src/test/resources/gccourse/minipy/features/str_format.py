# Str format
print("{} {}".format(1, "a"), "{1} {0}".format("a", "b"), "{:>5};{:<5};{:^5};".format(1, 2, 3), "{x:.1f}".format(x=2.25), "{0[1]} {1[k]}".format([1, 2], {"k": 3}), "{!r}".format("a"))
# expect: 1 a b a     1;2    ;  3  ; 2.2 2 3 'a'
