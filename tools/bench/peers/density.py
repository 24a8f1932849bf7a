"""The density of a million points on 1024 x 1024 cells at 300 m with SciPy's FFT, and counting them by cell."""
import time

import numpy
from scipy.signal import fftconvolve

cells, cell, reach = 1024, 10.0, 300.0
random = numpy.random.default_rng(1)
centres = random.uniform(0, cells * cell, (40, 2))
points = centres[random.integers(0, 40, 1_000_000)] + random.normal(0, 400, (1_000_000, 2))
radius = int(reach / cell)
y, x = numpy.mgrid[-radius : radius + 1, -radius : radius + 1] * cell
square = (x * x + y * y) / reach**2
kernel = numpy.where(square < 1, 3 / (numpy.pi * reach**2) * (1 - square) ** 2, 0) * 1e6

best = float("inf")
for _ in range(7):
    start = time.perf_counter()
    counts, _, _ = numpy.histogram2d(points[:, 1], points[:, 0], cells, [[0, cells * cell]] * 2)
    density = fftconvolve(counts, kernel, "same")
    best = min(best, time.perf_counter() - start)
print(f"{best * 1000:.0f}")
