"""What the sandbox consists of and how it changes. Knows neither HTTP nor the generated models."""
