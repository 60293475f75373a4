"""Well-known places that are no country: a cue that a name is a place's, to be outvoted by what the text says."""

KNOWN_CITIES = frozenset(
    name.strip()
    for name in """Aberdeen, Abidjan, Abu Dhabi, Accra, Addis Ababa, Adelaide, Aleppo, Alexandria, Algiers, Amman,
    Amsterdam,
    Anchorage, Ankara, Antwerp, Asunción, Athens, Atlanta, Auckland, Baku, Baltimore, Bangalore, Bangkok, Barcelona,
    Basel, Basra, Bath, Beirut, Belfast, Belgrade, Bergen, Berne, Bilbao, Birmingham, Bogotá, Bologna, Bombay, Bonn,
    Bordeaux, Boston, Bradford, Brasília, Bratislava, Bremen, Brest, Brighton, Brisbane, Bristol, Bruges, Bucharest,
    Budapest, Buenos Aires, Buffalo, Calais, Calcutta, Calgary, Cambridge, Canberra, Canterbury, Cape Town, Caracas,
    Cardiff, Casablanca, Chengdu, Chennai, Chicago, Christchurch, Cincinnati, Cleveland, Cologne, Colombo, Copenhagen,
    Cork, Coventry, Dakar, Dallas, Dar es Salaam, Denver, Detroit, Dhaka, Doha, Donetsk, Dresden, Dubai, Dublin, Dundee,
    Durban, Durham, Düsseldorf, Edinburgh, Edmonton, Exeter, Florence, Frankfurt, Freetown, Gaza, Gdańsk, Geneva, Genoa,
    Ghent, Gibraltar, Glasgow, Gothenburg, Granada, Graz, Grenoble, Guangzhou, Hague, Halifax, Hamburg, Hanoi, Hanover,
    Harare, Havana, Helsinki, Hiroshima, Ho Chi Minh City, Hong Kong, Honolulu, Houston, Hull, Hyderabad, Innsbruck,
    Inverness, Islamabad, Istanbul, Jakarta, Jeddah, Jerusalem, Johannesburg, Kabul, Kampala, Karachi, Kathmandu,
    Kharkiv,
    Khartoum, Kiel, Kiev, Kigali, Kingston, Kinshasa, Kolkata, Kraków, Kuala Lumpur, Kyoto, Lagos, Lahore, La Paz,
    Las Vegas, Leeds, Leicester, Leipzig, Lille, Lima, Limerick, Lisbon, Liverpool, Ljubljana, Lusaka, Lviv, Lyon,
    Maastricht, Malmö, Manchester, Manila, Maputo, Marrakesh, Marseille, Mecca, Medina, Melbourne, Memphis, Mexico City,
    Miami, Milan, Minneapolis, Minsk, Mogadishu, Montevideo, Montreal, Mosul, Mumbai, Munich, Nagasaki, Nairobi, Nantes,
    Naples, Nashville, New Delhi, New Orleans, Newcastle, Nice, Norwich, Nottingham, Odesa, Odessa, Osaka, Oslo, Ottawa,
    Oxford, Palermo, Perth, Philadelphia, Phoenix, Pittsburgh, Plymouth, Portsmouth, Porto, Prague, Pretoria, Pyongyang,
    Quebec, Quito, Reykjavik, Riga, Rio de Janeiro, Riyadh, Rotterdam, Saint Petersburg, St Petersburg, Salzburg,
    San Diego, San Francisco, Santiago, São Paulo, Sarajevo, Seattle, Seoul, Seville, Shanghai, Sheffield, Shenzhen,
    Sofia, Southampton, Split, Stockholm, Strasbourg, Stuttgart, Swansea, Taipei, Tallinn, Tashkent, Tbilisi, Tel Aviv,
    Toronto, Toulouse, Trieste, Tripoli, Trondheim, Tunis, Turin, Utrecht, Valencia, Vancouver, Venice, Verona, Vilnius,
    Vladivostok, Warsaw, Wellington, Winnipeg, Wuhan, Yerevan, Zagreb, Zurich, Zürich""".split(",")
)
KNOWN_REGIONS = frozenset(
    name.strip()
    for name in """Alabama, Alaska, Alberta, Alps, Amazon, Andalusia, Andes, Anatolia, Aegean, Adriatic, Antarctic,
    Arctic, Andorra, Antigua, Bahamas, Barbados, Belize, Benin, Bhutan, Brunei, Burkina Faso, Burundi, Cape Verde, Chad,
    Comoros, Costa Rica, Côte d'Ivoire, Djibouti, Dominica, Dominican Republic, East Timor, El Salvador, Eritrea,
    Eswatini, Ethiopia, Gabon, Gambia, Grenada, Guinea, Guyana, Ivory Coast, Jamaica, Kiribati, Kyrgyzstan, Lesotho,
    Liberia, Liechtenstein, Macedonia, Malawi, Maldives, Mauritania, Mauritius, Micronesia, Monaco, Montenegro, Nauru,
    North Macedonia, Palau, Papua New Guinea, Qatar, Samoa, San Marino, Sierra Leone, South Sudan, Suriname,
    Tajikistan, Togo, Tonga, Trinidad, Turkmenistan, Tuvalu, Vanuatu,
    Arizona, Arkansas, Atlantic, Australasia, Balkans, Baltic, Bavaria, Bengal, Bohemia, Brandenburg, British Columbia,
    Brittany, Britain, Burgundy, Burma, California, Caribbean, Carpathians, Catalonia, Caucasus, Colorado, Connecticut,
    Cornwall, Corsica, Crete, Crimea, Cumbria, Dalmatia, Danube, Delaware, Devon, Dorset, Essex, Flanders, Florida,
    Galicia, Gascony, Georgia, Great Britain, Guernsey, Hawaii, Hebrides, Hesse, Himalayas, Holland, Iberia, Idaho,
    Illinois, Indiana, Iowa, Jersey, Jutland, Kansas, Kashmir, Kent, Kentucky, Kurdistan, Lancashire, Lapland,
    Latin America, Lombardy, Loire, Louisiana, Lower Saxony, Maine, Manitoba, Maryland, Massachusetts, Mediterranean,
    Melanesia, Michigan, Midlands, Minnesota, Mississippi, Missouri, Montana, Moravia, Nebraska, Nevada, New England,
    New Hampshire, New Jersey, New Mexico, New South Wales, Newfoundland, Nile, Norfolk, Normandy, North Carolina,
    North Dakota, Northern Ireland, Northumberland, Northumbria, Nova Scotia, Ohio, Oklahoma, Ontario, Oregon, Orkney,
    Pacific, Palestine, Patagonia, Pennsylvania, Persia, Piedmont, Pomerania, Prussia, Punjab, Pyrenees, Queensland,
    Rhine, Rhineland, Rhode Island, Sahara, Sahel, Sardinia, Saxony, Scandinavia, Scania, Shetland, Siberia, Sicily,
    Silesia, Somerset, South Carolina, South Dakota, Suffolk, Surrey, Sussex, Tasmania, Tennessee, Texas, Thames,
    Thrace,
    Tibet, Transylvania, Tuscany, Tyrol, Ulster, Urals, Utah, Vermont, Virginia, Volga, Wallonia, West Bank,
    West Virginia, Wisconsin, Wyoming, Yorkshire, Yukon, Zanzibar""".split(",")
)
