# Isinstance of builtin types
print(isinstance(1, int), isinstance(True, int), isinstance("a", (int, str)), isinstance([], list), isinstance(1.0, float), isinstance({}, dict))
# expect: True True True True True True
