# A hierarchy of one's own
class AppError(Exception):
    """Something is wrong."""
class Invalid(AppError, ValueError):
    def __init__(self, field, *values):
        super().__init__(field, *values)
        self.field = field
for error in (Invalid("age", -1), AppError("other")):
    try:
        raise error
    except ValueError as e:
        print("value", e.field, e.args, isinstance(e, AppError))
    except AppError as e:
        print("app", e, repr(e))
# expect: value age ('age', -1) True | app other AppError('other')
