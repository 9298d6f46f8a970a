"""What became of a superior's duties in the documents that pass them on: links, comparisons, rulings, gaps."""
