"""The sentence encoder: a small BERT turned into an ONNX file at set-up, run by onnxruntime.

`graph` and `export` build the file (set-up only); `gateway` runs it; `server` does so for all processes, `remote` asks
that one, `wire` is how they talk; `fake` is a light stand-in for tests; `choice` knows where the files are and who
encodes. Nothing heavy is imported before the first text is encoded.
"""
