"""The generative layer: requests that schemathesis draws from the schemas, kept safe and told as our own."""
