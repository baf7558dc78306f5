# Dict tuple keys
board = {(0, 0): "x", (1, 2): "o"}
board[1, 2] += "!"
board[(2, 2)] = "x"
del board[0, 0]
print(board, (2, 2) in board, (0, 0) in board, board[1, 2])
# expect: {(1, 2): 'o!', (2, 2): 'x'} True False o!
