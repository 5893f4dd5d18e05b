"""Writes BERT's stored weights as FOLDER/bert.npz for `train.py`: `python test/catalog/tagger/bert.py FOLDER` (needs `pip install tensorflow-cpu`).

A program of its own, since TensorFlow and PyTorch do not load into one process.
"""
import sys

import numpy as np
import tensorflow as tf

BODY = "module/bert/"


def main(folder):
    stored = tf.train.load_checkpoint(f"{folder}/variables/variables")
    names = [name for name in stored.get_variable_to_shape_map() if name.startswith(BODY)]
    np.savez(f"{folder}/bert.npz", **{name.removeprefix(BODY): stored.get_tensor(name) for name in names})


if __name__ == "__main__":
    main(sys.argv[1])
