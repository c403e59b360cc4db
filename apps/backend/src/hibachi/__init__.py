"""Hibachi: the software of a private-chef hibachi catering business."""
