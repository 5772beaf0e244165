"""How the data files, Babel, pycountry and countryinfo become rows and rules."""
