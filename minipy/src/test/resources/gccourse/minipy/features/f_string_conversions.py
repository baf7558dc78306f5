# F string conversions
name = "Ada"
print(f"{name!r} {name!s:>5} {[name]} {name=} {1 + 1 = } {'nested ' + name!r:>15}")
# expect: 'Ada'   Ada ['Ada'] name='Ada' 1 + 1 = 2    'nested Ada'
