"""The sentence encoder: a small BERT turned into an ONNX file at set-up, run by onnxruntime in every process.

`graph` and `export` build the file (set-up only); `gateway` runs it; `fake` is a light stand-in for tests;
`choice` knows where the files are. Nothing heavy is imported before the first text is encoded.
"""
