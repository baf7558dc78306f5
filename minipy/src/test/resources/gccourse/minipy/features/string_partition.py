# String partition
print("key=value=x".partition("="), "key=value=x".rpartition("="), "one\ntwo\r\nthree".splitlines())
# expect: ('key', '=', 'value=x') ('key=value', '=', 'x') ['one', 'two', 'three']
