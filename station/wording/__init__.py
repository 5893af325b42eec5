"""What the program says: every code in words, dates and money as they are read, the language."""
