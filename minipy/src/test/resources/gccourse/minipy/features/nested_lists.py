# Nested lists
grid = [[0] * 3 for i in range(2)]
grid[1][2] = 5
print(grid, grid[1][2])
# expect: [[0, 0, 0], [0, 0, 5]] 5
