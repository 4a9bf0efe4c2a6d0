"""How the models in the package were made; needs `pip install -e .[training]`."""
