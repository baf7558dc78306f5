# What runs when nothing is raised, and what when something is
def steps(raises):
    done = []
    try:
        done.append("try")
        if raises:
            raise ValueError("no")
    except ValueError:
        done.append("except")
    else:
        done.append("else")
    finally:
        done.append("finally")
    return done
print(steps(False), steps(True))  # expect: ['try', 'else', 'finally'] ['try', 'except', 'finally']
