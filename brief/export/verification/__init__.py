"""An edited Markdown export read back and held against its sources and the review."""
