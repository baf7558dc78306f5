# Percent formatting
print("%s is %d years and %.1f" % ("Ada", 36, 1.75), "%5d|%-5d|%05d" % (1, 2, 3), "%x %o" % (255, 8), "%r" % "a", "100%%")
# expect: Ada is 36 years and 1.8     1|2    |00003 ff 10 'a' 100%%
print("%(name)s: %(age)3d" % {"name": "Bob", "age": 7})
# expect: Bob:   7
