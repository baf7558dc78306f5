# Inside __init__, self counts twice: for the call that makes it, and as the argument
# (what is handed to a constructor counts three times: in the call, in its tuple of arguments, and as the argument)
from course import refcount

class Account:
    def __init__(self, owner):
        print(refcount(self), refcount(owner))
        self.owner = owner
        print(refcount(self), refcount(owner))

class Owner:
    pass

class Savings(Account):
    def rename(self, owner):
        self.owner = owner
        return refcount(self)

owner = Owner()
account = Savings(owner)
# expect: 2 4 | 2 5
print(refcount(account), refcount(owner))  # expect: 1 2
print(account.rename(account.owner))  # expect: 2
print(refcount(account), refcount(owner))  # expect: 1 2
