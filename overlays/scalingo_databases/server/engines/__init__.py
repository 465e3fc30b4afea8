"""The actions inside each technology. Plain values in and out: it knows neither HTTP nor models."""
