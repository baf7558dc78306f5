# A finalizer may call, allocate and let go of others; the deaths nest

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

class Manager(Thing):
    def __del__(self):
        helper = Thing(f"helper of {self.name}")
        self.report(Thing("report"))
        desk.pop()
        print("manager is leaving")

    def report(self, paper):
        print(f"{self.name} signs {paper.name}")

desk = [Thing("pen")]
manager = Manager("manager")
manager.secret = Thing("secret")
del manager
# expect: manager signs report | del report | del pen | manager is leaving | del helper of manager | del secret
print(len(desk))  # expect: 0
