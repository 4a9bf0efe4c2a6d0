"""Documents in archives: labels and numbers of their shelfmarks, and the repository that keeps them."""
