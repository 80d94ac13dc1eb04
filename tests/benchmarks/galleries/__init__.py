"""The player beside PhotoSwipe 5 and Swiper, showing the same pictures: `python -m tests.benchmarks.galleries`."""
