"""What benchmarks of the service share: a client that costs little, and servers to measure beside."""
