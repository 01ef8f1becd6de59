"""Every sentence that the program says, as data: a catalogue a language, and who says it."""
