"""Parts of a country that its gazetteer keeps among its other names, or whose people it does.

Who types *Scotland* means Scotland, and not all that is tagged with the United Kingdom; *Tibet* means what is Tibetan.
A part and its people are searched together. Stories of the whole name them still: *UK* finds what is Scottish.
"""

PARTS = """
Abkhazia, Abkhaz, Abkhazian
Aceh, Acehnese
Alaska, Alaskan
Andalusia, Andalusian
Assam, Assamese
Bali, Balinese
Basque Country, Basque
Bavaria, Bavarian
Biafra, Biafran
California, Californian
Catalonia, Catalan
Chechnya, Chechen
Corsica, Corsican
Crimea, Crimean
Dagestan, Dagestani
Darfur, Darfuri
England, Englishman, Englishmen, Englishwoman, Englishwomen
Flanders, Flemish
Florida, Floridian
Gaza, Gaza Strip, Gazan
Gujarat, Gujarati
Hawaii, Hawaiian
Herzegovina, Herzegovinian
Ingushetia, Ingush
Kashmir, Kashmiri
Manipur, Manipuri
Northern Ireland, Northern Irish, Ulsterman, Ulstermen
Okinawa, Okinawan
Punjab, Punjabi
Puntland, Puntlander
Quebec, Quebecer, Quebecker, Québécois
Sardinia, Sardinian
Scotland, Scottish, Scots, Scotsman, Scotsmen, Scotswoman, Scotswomen
Siberia, Siberian
Sicily, Sicilian
Sindh, Sindhi
Somaliland, Somalilander
South Ossetia, South Ossetian
Tasmania, Tasmanian
Texas, Texan
Tibet, Tibetan
Tigray, Tigrayan
Transnistria, Transnistrian
Tyrol, Tyrolean
Wales, Welsh, Welshman, Welshmen, Welshwoman, Welshwomen
Wallonia, Walloon
West Bank, the West Bank, West Banker
Zanzibar, Zanzibari
"""
