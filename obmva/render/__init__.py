"""One module per output format; each turns a report into text and decides nothing else."""
