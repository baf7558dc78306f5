# Memoised recursion
memo = {}

def fib(n):
    if n not in memo:
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]

print(fib(90), len(memo))
# expect: 2880067194370816120 91
