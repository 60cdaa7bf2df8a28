import type { Lookup } from '../types.ts';

type Organisation = Lookup<'organisation'>;

/** An organisation in Kraków. */
function inKrakow(key: string, nameDefault: string, nameSecond: string, website?: string): Organisation {
  const place = { cityDefault: 'Kraków', citySecond: 'Kraków' };
  return { key, nameDefault, nameSecond, ...place, ...(website && { website }) };
}

/** A partner city: itself the organisation. */
function city(key: string, nameDefault: string, nameSecond: string, website?: string): Organisation {
  return {
    key,
    nameDefault: `Miasto ${nameDefault}`,
    nameSecond: `City of ${nameSecond}`,
    cityDefault: nameDefault,
    citySecond: nameSecond,
    ...(website && { website }),
  };
}

const cityHall: Organisation[] = [
  city('krakow', 'Kraków', 'Kraków', 'https://www.krakow.pl/'),
  inKrakow('city-hall', 'Urząd Miasta Krakowa', 'Kraków City Hall', 'https://www.bip.krakow.pl/'),
  inKrakow('city-council', 'Rada Miasta Krakowa', 'Kraków City Council'),
  inKrakow(
    'european-funds',
    'Biuro Funduszy Europejskich UMK',
    'European Funds Office, Kraków City Hall',
    'https://ue.krakow.pl/',
  ),
  inKrakow(
    'city-development',
    'Wydział Rozwoju Miasta UMK',
    'City Development Department, Kraków City Hall',
    'https://rewitalizacja.krakow.pl/',
  ),
  inKrakow('housing', 'Wydział Mieszkalnictwa UMK', 'Housing Department, Kraków City Hall'),
  inKrakow('district-iv', 'Rada Dzielnicy IV Prądnik Biały', 'Council of District IV Prądnik Biały'),
  inKrakow('municipal-guard', 'Straż Miejska Miasta Krakowa', 'Kraków Municipal Guard'),
  inKrakow(
    'social-welfare',
    'Miejski Ośrodek Pomocy Społecznej',
    'Municipal Social Welfare Centre',
    'https://www.mops.krakow.pl/',
  ),
  inKrakow('greenery', 'Zarząd Zieleni Miejskiej', 'Municipal Greenery Board', 'https://zzm.krakow.pl/'),
  inKrakow('crisis-centre', 'Ośrodek Interwencji Kryzysowej', 'Crisis Intervention Centre'),
];

const neighbours: Organisation[] = [
  inKrakow('local-support-group', 'Lokalna Grupa Wsparcia na Azorach', 'Azory Local Support Group'),
  inKrakow('azory-estate-council', 'Rada osiedla na Azorach', 'Neighbourhood council of Azory'),
  inKrakow(
    'azory-housing',
    'Spółdzielnie i wspólnoty mieszkaniowe na Azorach',
    'Housing co-operatives and communities in Azory',
  ),
  inKrakow('ugorek-activity', 'Program Aktywności Lokalnej „Ugorek”', 'Ugorek Programme of Local Activity'),
  inKrakow('animators', 'Zespół animatorek i animatorów społecznych', 'Team of community animators'),
  inKrakow('vademecum', 'Klub Vademecum', 'Vademecum Club'),
  inKrakow('jedrus', 'Klub „Jędruś”', 'Jędruś Club'),
  inKrakow('children-friends', 'Towarzystwo Przyjaciół Dzieci', 'Society of Friends of Children'),
  inKrakow('senior-centre', 'Centrum Aktywności Seniora', 'Senior Activity Centre'),
  inKrakow('activity-point', 'Punkt Aktywności Lokalnej', 'Local Activity Point'),
  inKrakow('ptk', 'Polskie Towarzystwo Kulturalne', 'Polish Cultural Society', 'http://ptk-opp.pl/'),
  inKrakow(
    'polytechnic',
    'Politechnika Krakowska',
    'Kraków University of Technology',
    'https://www.pk.edu.pl/',
  ),
  inKrakow('school-xiv', 'XIV Liceum Ogólnokształcące', 'XIV Secondary School'),
  inKrakow('urban-institute', 'Instytut Rozwoju Miast', 'Institute of Urban Development'),
  inKrakow('site-team', 'Zespół strony Osiedla Krakowa', 'Team of Kraków Neighbourhoods'),
];

const fromElsewhere: Organisation[] = [
  {
    key: 'british-council',
    nameDefault: 'British Council',
    nameSecond: 'British Council',
    website: 'https://www.britishcouncil.pl/',
  },
  {
    key: 'urbact',
    nameDefault: 'Program URBACT',
    nameSecond: 'URBACT programme',
    website: 'https://urbact.eu/',
  },
  { key: 'urbact-point', nameDefault: 'Krajowy Punkt URBACT', nameSecond: 'National URBACT Point' },
  {
    key: 'gdansk-culture',
    nameDefault: 'Instytut Kultury Miejskiej',
    nameSecond: 'City Culture Institute',
    cityDefault: 'Gdańsk',
    citySecond: 'Gdańsk',
    website: 'https://ikm.gda.pl/',
  },
];

const partnerCities: Organisation[] = [
  city('grenoble', 'Grenoble', 'Grenoble', 'https://www.grenoble.fr/'),
  city('malaga', 'Malaga', 'Málaga'),
  city('pescara', 'Pescara', 'Pescara'),
  city('dresden', 'Drezno', 'Dresden'),
  city('copenhagen', 'Kopenhaga', 'Copenhagen'),
  city('lisbon', 'Lizbona', 'Lisbon'),
  city('riga', 'Ryga', 'Riga'),
  city('lublin', 'Lublin', 'Lublin'),
  city('barcelona', 'Barcelona', 'Barcelona', 'https://www.barcelona.cat/'),
  city('glasgow', 'Glasgow', 'Glasgow'),
  city('lyon', 'Lyon', 'Lyon'),
  city('naples', 'Neapol', 'Naples'),
  city('timisoara', 'Timișoara', 'Timișoara'),
  city('trikala', 'Trikala', 'Trikala'),
  city('turin', 'Turyn', 'Turin'),
];

/** Those who ran the programmes, took part in them or paid for them; no person is named anywhere. */
export const organisations: Organisation[] = [...cityHall, ...neighbours, ...fromElsewhere, ...partnerCities];
