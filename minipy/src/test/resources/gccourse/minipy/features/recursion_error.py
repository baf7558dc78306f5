# A thousand calls and no more
def down(n):
    return down(n - 1) if n else "bottom"
print(down(700))  # expect: bottom
try:
    down(2000)
except RecursionError as e:
    print(type(e).__name__, e)
# expect: RecursionError maximum recursion depth exceeded
