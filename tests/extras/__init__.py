"""Tests of what the heavy extras bring, Ray and numpyro: ``make extras`` installs them apart and runs these."""
