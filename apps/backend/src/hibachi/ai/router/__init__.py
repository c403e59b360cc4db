"""Which part of the assistant a clause is for: a classifier over sentence vectors and letter groups.

`training` fits it (set-up, evaluation; needs scikit-learn), `model` predicts with numpy alone, `utterances` are our own
examples. The understanding asks `predict`; nothing here knows agents or tools.
"""
