"""Findings for a reader: one file per format. A report is text; who prints it is the command line's business."""
