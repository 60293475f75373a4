"""Classes: instructors run them and hand out their codes; students join them and find what is set for them."""
