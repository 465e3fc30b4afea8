"""The state as the generated models show it: one module for each kind of resource."""
