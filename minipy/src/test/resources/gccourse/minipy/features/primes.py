# Primes
sieve = [True] * 50
for i in range(2, 50):
    if sieve[i]:
        sieve[i * i::i] = [False] * len(sieve[i * i::i])
print([i for i in range(2, 50) if sieve[i]])
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
