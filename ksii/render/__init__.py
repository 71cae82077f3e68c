"""A document as bytes: one module per format. Renderers know the document tree only."""
