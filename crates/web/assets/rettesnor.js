// Conveniences on top of pages that work without them.
