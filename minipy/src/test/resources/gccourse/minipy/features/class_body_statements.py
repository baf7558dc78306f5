# A class body is code
class Table:
    rows = []
    for i in range(3):
        rows.append(i * i)
    if len(rows) == 3:
        size = "three"
    try:
        bad = 1 // 0
    except ZeroDivisionError:
        bad = None
    class Row:
        width = 2
    default = Row()
    def row(self, index=size):
        return index
print(Table.rows, Table.size, Table.bad, Table.default.width, Table().row(), Table.i, Table.Row.__qualname__)
# expect: [0, 1, 4] three None 2 three 2 Table.Row
