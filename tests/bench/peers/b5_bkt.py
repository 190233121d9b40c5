"""pyBKT on answers that come on standard input: what it predicts before each, and what it finds by fitting.

Input: ``{"answers": [[0 or 1 for each turn] for each person], "known": {"prior", "learns", "guesses", "slips"}}``.
"""

import json
import sys

import numpy as np
import pandas as pd
from pyBKT.models import Model

given = json.load(sys.stdin)
rows = [
    (turn * len(given["answers"]) + person, person, "x", answer)
    for person, its in enumerate(given["answers"])
    for turn, answer in enumerate(its)
]
table = pd.DataFrame(rows, columns=["order_id", "user_id", "skill_name", "correct"])
model = Model(seed=1, num_fits=2, parallel=False)
model.fit(data=table)
fitted = {name: float(np.ravel(model.coef_["x"][name])[0]) for name in given["known"]}
for name, value in given["known"].items():
    model.fit_model["x"][name] = value if name == "prior" else np.array([value])
model.fit_model["x"]["pi_0"] = np.array([[1 - given["known"]["prior"]], [given["known"]["prior"]]])
learns, forgets = given["known"]["learns"], 0.0
model.fit_model["x"]["As"] = np.array([[[1 - learns, forgets], [learns, 1 - forgets]]])
predicted = model.predict(data=table).sort_values(["user_id", "order_id"])
chances = predicted["correct_predictions"].to_numpy().reshape(len(given["answers"]), -1)
json.dump({"fitted": fitted, "chances": chances.tolist()}, sys.stdout)
