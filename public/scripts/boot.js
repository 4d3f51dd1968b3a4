// Watches over the page from its beginning. In words that old browsers understand as well.
