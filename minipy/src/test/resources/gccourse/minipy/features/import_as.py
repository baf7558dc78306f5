# Import as
import gc as collector
from weakref import ref as weak
print(collector.isenabled() in (True, False), weak is not None)
# expect: True True
