"""The name of every control: a public contract that the program, its tests and others rely on.

Screen readers and test programs find a control by its objectName, which is one of these. A name
may be added; one that is out in the world is not changed. Names are lower case with underscores
and begin with the page they stand on. A file holds the names of one page or one box.
"""
