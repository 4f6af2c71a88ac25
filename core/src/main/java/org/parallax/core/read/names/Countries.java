package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Countries with their other names, the names their governments go by, and what their people are
 * called.
 *
 * <p>Facts, put down by hand; the English names agree with the display names of the JDK's locales
 * wherever both have one. Immutable.
 */
final class Countries {
  /** Name = other names / capital and seats of government / demonyms. */
  private static final String LINES =
      """
      Afghanistan = / Kabul / Afghan, Afghans
      Albania = / Tirana / Albanian, Albanians
      Algeria = / Algiers / Algerian, Algerians
      Andorra = / Andorra la Vella / Andorran, Andorrans
      Angola = / Luanda / Angolan, Angolans
      Argentina = / Buenos Aires, Casa Rosada / Argentine, Argentinian, Argentines, Argentinians
      Armenia = / Yerevan / Armenian, Armenians
      Australia = / Canberra / Australian, Australians, Aussie
      Austria = / Vienna / Austrian, Austrians
      Azerbaijan = / Baku / Azerbaijani, Azeri, Azerbaijanis, Azeris
      Bahamas = / Nassau / Bahamian, Bahamians
      Bahrain = / Manama / Bahraini, Bahrainis
      Bangladesh = / Dhaka / Bangladeshi, Bangladeshis
      Barbados = / Bridgetown / Barbadian, Barbadians
      Belarus = Byelorussia / Minsk / Belarusian, Belarussian, Belarusians
      Belgium = / / Belgian, Belgians
      Belize = / Belmopan / Belizean, Belizeans
      Benin = / Porto-Novo / Beninese
      Bhutan = / Thimphu / Bhutanese
      Bolivia = / La Paz, Sucre / Bolivian, Bolivians
      Bosnia and Herzegovina = Bosnia, Bosnia-Herzegovina / Sarajevo / Bosnian, Bosnians
      Botswana = / Gaborone / Botswanan
      Brazil = / Brasilia, Planalto / Brazilian, Brazilians
      Brunei = / / Bruneian, Bruneians
      Bulgaria = / Sofia / Bulgarian, Bulgarians
      Burkina Faso = / Ouagadougou / Burkinabe
      Burundi = / Gitega, Bujumbura / Burundian, Burundians
      Cambodia = / Phnom Penh / Cambodian, Cambodians
      Cameroon = / Yaounde / Cameroonian, Cameroonians
      Canada = / Ottawa / Canadian, Canadians
      Cape Verde = Cabo Verde / Praia / Cape Verdean
      Central African Republic = CAR / Bangui / Central African
      Chad = / N'Djamena / Chadian, Chadians
      Chile = / Santiago / Chilean, Chileans
      China = People's Republic of China, PRC / Beijing, Peking, Zhongnanhai / Chinese
      Colombia = / Bogota / Colombian, Colombians
      Comoros = / Moroni / Comorian
      Congo = DR Congo, Democratic Republic of Congo, DRC / Kinshasa / Congolese
      Costa Rica = / San Jose / Costa Rican, Costa Ricans
      Croatia = / Zagreb / Croatian, Croat, Croatians, Croats
      Cuba = / Havana / Cuban, Cubans
      Cyprus = / Nicosia / Cypriot, Cypriots
      Czech Republic = Czechia / Prague / Czech, Czechs
      Denmark = / Copenhagen, Christiansborg / Danish, Dane, Danes
      Djibouti = / / Djiboutian
      Dominica = / Roseau /
      Dominican Republic = / Santo Domingo / Dominican, Dominicans
      East Timor = Timor-Leste / Dili / Timorese, East Timorese
      Ecuador = / Quito / Ecuadorian, Ecuadorean, Ecuadorians
      Egypt = / Cairo / Egyptian, Egyptians
      El Salvador = / San Salvador / Salvadoran, Salvadorans
      Equatorial Guinea = / Malabo /
      Eritrea = / Asmara / Eritrean, Eritreans
      Estonia = / Tallinn / Estonian, Estonians
      Eswatini = Swaziland / Mbabane / Swazi
      Ethiopia = / Addis Ababa / Ethiopian, Ethiopians
      Fiji = / Suva / Fijian, Fijians
      Finland = / Helsinki / Finnish, Finn, Finns
      France = / Paris, Elysee, Elysee Palace, Matignon, Quai d'Orsay / French, Frenchman
      Gabon = / Libreville / Gabonese
      Gambia = The Gambia / Banjul / Gambian, Gambians
      Georgia = / Tbilisi / Georgian, Georgians
      Germany = / Berlin / German, Germans
      Ghana = / Accra / Ghanaian, Ghanaians
      Greece = / Athens / Greek, Greeks
      Grenada = / / Grenadian
      Guatemala = / Guatemala City / Guatemalan, Guatemalans
      Guinea = / Conakry / Guinean, Guineans
      Guinea-Bissau = / Bissau /
      Guyana = / Georgetown / Guyanese
      Haiti = / Port-au-Prince / Haitian, Haitians
      Honduras = / Tegucigalpa / Honduran, Hondurans
      Hungary = / Budapest / Hungarian, Hungarians
      Iceland = / Reykjavik / Icelandic, Icelander, Icelanders
      India = / New Delhi, Delhi / Indian, Indians
      Indonesia = / Jakarta / Indonesian, Indonesians
      Iran = Islamic Republic of Iran / Tehran, Teheran / Iranian, Iranians
      Iraq = / Baghdad / Iraqi, Iraqis
      Ireland = Republic of Ireland / Dublin / Irish, Irishman
      Israel = / Jerusalem, Tel Aviv / Israeli, Israelis
      Italy = / Rome, Quirinale, Palazzo Chigi / Italian, Italians
      Ivory Coast = Cote d'Ivoire / Yamoussoukro, Abidjan / Ivorian, Ivorians
      Jamaica = / Kingston / Jamaican, Jamaicans
      Japan = / Tokyo / Japanese
      Jordan = / Amman / Jordanian, Jordanians
      Kazakhstan = / Astana, Nur-Sultan / Kazakh, Kazakhs, Kazakhstani
      Kenya = / Nairobi / Kenyan, Kenyans
      Kiribati = / Tarawa /
      Kosovo = / Pristina / Kosovar, Kosovars, Kosovan
      Kuwait = / Kuwait City / Kuwaiti, Kuwaitis
      Kyrgyzstan = / Bishkek / Kyrgyz
      Laos = / Vientiane / Laotian, Lao, Laotians
      Latvia = / Riga / Latvian, Latvians
      Lebanon = / Beirut / Lebanese
      Lesotho = / Maseru / Basotho
      Liberia = / Monrovia / Liberian, Liberians
      Libya = / Tripoli / Libyan, Libyans
      Liechtenstein = / Vaduz /
      Lithuania = / Vilnius / Lithuanian, Lithuanians
      Luxembourg = / / Luxembourger
      Madagascar = / Antananarivo / Malagasy
      Malawi = / Lilongwe / Malawian, Malawians
      Malaysia = / Kuala Lumpur, Putrajaya / Malaysian, Malaysians
      Maldives = / / Maldivian, Maldivians
      Mali = / Bamako / Malian, Malians
      Malta = / Valletta / Maltese
      Marshall Islands = / Majuro / Marshallese
      Mauritania = / Nouakchott / Mauritanian, Mauritanians
      Mauritius = / Port Louis / Mauritian, Mauritians
      Mexico = / Mexico City, Los Pinos / Mexican, Mexicans
      Micronesia = / Palikir / Micronesian
      Moldova = / Chisinau / Moldovan, Moldovans
      Monaco = / / Monegasque
      Mongolia = / Ulaanbaatar, Ulan Bator / Mongolian, Mongolians
      Montenegro = / Podgorica / Montenegrin, Montenegrins
      Morocco = / Rabat / Moroccan, Moroccans
      Mozambique = / Maputo / Mozambican, Mozambicans
      Myanmar = Burma / Naypyidaw, Naypyitaw, Rangoon, Yangon / Burmese
      Namibia = / Windhoek / Namibian, Namibians
      Nauru = / Yaren / Nauruan
      Nepal = / Kathmandu / Nepali, Nepalese, Nepalis
      Netherlands = Holland / The Hague, Hague, Amsterdam / Dutch, Dutchman
      New Zealand = / Wellington, Beehive / New Zealander, New Zealanders, Kiwi
      Nicaragua = / Managua / Nicaraguan, Nicaraguans
      Niger = / Niamey / Nigerien
      Nigeria = / Abuja, Aso Rock / Nigerian, Nigerians
      North Korea = N. Korea, DPRK, Democratic People's Republic of Korea / Pyongyang / North Korean, North Koreans
      North Macedonia = Macedonia, FYROM / Skopje / Macedonian, Macedonians, North Macedonian
      Norway = / Oslo / Norwegian, Norwegians
      Oman = / Muscat / Omani, Omanis
      Pakistan = / Islamabad / Pakistani, Pakistanis
      Palau = / Ngerulmud / Palauan
      Palestine = State of Palestine / Ramallah / Palestinian, Palestinians
      Panama = / Panama City / Panamanian, Panamanians
      Papua New Guinea = PNG / Port Moresby / Papua New Guinean
      Paraguay = / Asuncion / Paraguayan, Paraguayans
      Peru = / Lima / Peruvian, Peruvians
      Philippines = / Manila, Malacanang / Filipino, Philippine, Filipinos
      Poland = / Warsaw / Polish, Pole, Poles
      Portugal = / Lisbon / Portuguese
      Qatar = / Doha / Qatari, Qataris
      Romania = / Bucharest / Romanian, Romanians
      Russia = Russian Federation / Moscow, Kremlin / Russian, Russians
      Rwanda = / Kigali / Rwandan, Rwandans
      Samoa = / Apia / Samoan, Samoans
      Saudi Arabia = / Riyadh / Saudi, Saudis, Saudi Arabian
      Senegal = / Dakar / Senegalese
      Serbia = / Belgrade / Serbian, Serb, Serbs, Serbians
      Seychelles = / / Seychellois
      Sierra Leone = / Freetown / Sierra Leonean
      Singapore = / / Singaporean, Singaporeans
      Slovakia = Slovak Republic / Bratislava / Slovak, Slovakian, Slovaks
      Slovenia = / Ljubljana / Slovenian, Slovene, Slovenes
      Solomon Islands = / Honiara /
      Somalia = / Mogadishu / Somali, Somalis
      South Africa = / Pretoria / South African, South Africans
      South Korea = S. Korea, Republic of Korea, ROK / Seoul, Blue House / South Korean, South Koreans
      South Sudan = / Juba / South Sudanese
      Soviet Union = USSR / / Soviet, Soviets
      Spain = / Madrid, Moncloa / Spanish, Spaniard, Spaniards
      Sri Lanka = / Colombo / Sri Lankan, Sri Lankans
      Sudan = / Khartoum / Sudanese
      Suriname = / Paramaribo / Surinamese
      Sweden = / Stockholm / Swedish, Swede, Swedes
      Switzerland = / Bern, Berne / Swiss
      Syria = / Damascus / Syrian, Syrians
      Taiwan = Republic of China / Taipei / Taiwanese
      Tajikistan = / Dushanbe / Tajik, Tajiks
      Tanzania = / Dodoma, Dar es Salaam / Tanzanian, Tanzanians
      Thailand = / Bangkok / Thai, Thais
      Togo = / Lome / Togolese
      Tonga = / Nuku'alofa / Tongan, Tongans
      Trinidad and Tobago = Trinidad / Port of Spain / Trinidadian
      Tunisia = / Tunis / Tunisian, Tunisians
      Turkey = Turkiye / Ankara / Turkish, Turk, Turks
      Turkmenistan = / Ashgabat / Turkmen
      Tuvalu = / Funafuti / Tuvaluan
      Uganda = / Kampala / Ugandan, Ugandans
      Ukraine = / Kyiv, Kiev / Ukrainian, Ukrainians
      United Arab Emirates = UAE, Emirates / Abu Dhabi / Emirati, Emiratis
      United Kingdom = UK, U.K., Britain, Great Britain / London, Downing Street, Whitehall, No 10, No. 10 / British, Briton, Britons, Brit
      United States = US, U.S., USA, U.S.A., United States of America, America / Washington, White House, Washington DC, Washington D.C. / American, Americans
      Uruguay = / Montevideo / Uruguayan, Uruguayans
      Uzbekistan = / Tashkent / Uzbek, Uzbeks
      Vanuatu = / Port Vila /
      Vatican = Vatican City, Holy See / /
      Venezuela = / Caracas, Miraflores / Venezuelan, Venezuelans
      Vietnam = Viet Nam / Hanoi / Vietnamese
      Yemen = / Sanaa, Sana'a / Yemeni, Yemenis
      Yugoslavia = / / Yugoslav, Yugoslavs, Yugoslavian
      Zambia = / Lusaka / Zambian, Zambians
      Zimbabwe = / Harare / Zimbabwean, Zimbabweans
      """;

  /** Demonyms of what is no country. */
  private static final String REGIONS =
      "European, Europeans, African, Africans, Asian, Asians, Western, Arab, Arabs, Kurdish, Kurd,"
          + " Kurds, Baltic, Balkan, Scandinavian, Nordic, Latin American, Latin Americans, Korean,"
          + " Koreans, Scottish, Scot, Scots, Welsh, English, Englishman, Chechen, Chechens, Tibetan,"
          + " Tibetans, Catalan, Catalans, Basque, Basques, Crimean, Jewish, Jew, Jews, Muslim,"
          + " Muslims, Islamic, Islamist, Christian, Christians, Catholic, Catholics, Protestant,"
          + " Protestants, Hindu, Hindus, Sikh, Sikhs, Buddhist, Buddhists, Sunni, Sunnis, Shiite,"
          + " Shiites, Shi'ite, Shia, Orthodox, Hispanic, Hispanics, Latino, Latinos, Rohingya,"
          + " Texan, Texans, Californian, Bavarian, Siberian, Caribbean, Mediterranean, Transatlantic,"
          + " Eurasian, Slavic, Nazi, Nazis";

  private static final Map<String, String> COUNTRIES = new HashMap<>();
  private static final Map<String, String> SEATS = new HashMap<>();
  private static final Map<String, String> DEMONYMS = new HashMap<>();

  static {
    for (String line : LINES.lines().toList()) {
      String[] sides = line.split(" =", 2);
      String[] parts = sides[1].split("/", -1);
      COUNTRIES.put(key(sides[0]), sides[0]);
      split(parts[0]).forEach(name -> COUNTRIES.put(key(name), sides[0]));
      split(parts[1]).forEach(name -> SEATS.put(key(name), sides[0]));
      split(parts[2]).forEach(name -> DEMONYMS.put(key(name), sides[0]));
    }
    split(REGIONS).forEach(name -> DEMONYMS.putIfAbsent(key(name), name));
  }

  private Countries() {}

  /** Returns the country that a name names; null when it names none. */
  static @Nullable String country(String name) {
    return COUNTRIES.get(key(name));
  }

  /** Returns the country whose capital or seat of government a name names; null for no such. */
  static @Nullable String seatOf(String name) {
    return SEATS.get(key(name));
  }

  /**
   * Returns the country whose people or ways a word names, the word itself for a region or a
   * religion; null when it is no demonym.
   */
  static @Nullable String demonymOf(String word) {
    return DEMONYMS.get(key(word));
  }

  /** Returns whether the word is a demonym of a country. */
  static boolean isOfCountry(String word) {
    String country = demonymOf(word);
    return country != null && COUNTRIES.containsKey(key(country));
  }

  /** "US" is a country, "us" a pronoun: abbreviations keep their capitals. */
  private static String key(String name) {
    String folded = NameWords.plain(name).replaceAll("\\s+", " ");
    String undotted = folded.replace(".", "");
    boolean abbreviated =
        undotted.length() <= 4 && undotted.equals(undotted.toUpperCase(Locale.ROOT));
    return abbreviated ? undotted : folded.toLowerCase(Locale.ROOT);
  }

  private static List<String> split(String list) {
    List<String> names = new ArrayList<>();
    for (String name : list.split(",")) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
