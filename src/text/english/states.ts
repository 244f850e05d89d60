/** The states of the USA by the abbreviations that newspapers print behind a politician's name (AP style), without the last dot. */
export const STATES: ReadonlyMap<string, string> = new Map(
  [
    'ala alabama', 'alaska alaska', 'ariz arizona', 'ark arkansas', 'calif california', 'colo colorado', 'conn connecticut', 'del delaware', 'fla florida',
    'ga georgia', 'hawaii hawaii', 'idaho idaho', 'ill illinois', 'ind indiana', 'iowa iowa', 'kan kansas', 'ky kentucky', 'la louisiana', 'maine maine',
    'md maryland', 'mass massachusetts', 'mich michigan', 'minn minnesota', 'miss mississippi', 'mo missouri', 'mont montana', 'neb nebraska', 'nev nevada',
    'n.h new hampshire', 'n.j new jersey', 'n.m new mexico', 'n.y new york', 'n.c north carolina', 'n.d north dakota', 'ohio ohio', 'okla oklahoma',
    'ore oregon', 'pa pennsylvania', 'r.i rhode island', 's.c south carolina', 's.d south dakota', 'tenn tennessee', 'tex texas', 'texas texas', 'utah utah',
    'vt vermont', 'va virginia', 'wash washington', 'w.va west virginia', 'wis wisconsin', 'wyo wyoming', 'fl florida', 'tx texas', 'ny new york', 'ca california',
    'nh new hampshire', 'nj new jersey', 'oh ohio', 'mi michigan', 'in indiana', 'az arizona', 'co colorado', 'ma massachusetts', 'nv nevada', 'wi wisconsin',
    'ks kansas', 'nc north carolina', 'sc south carolina', 'tn tennessee', 'ut utah', 'il illinois',
  ].map((line): [string, string] => {
    const space = line.indexOf(' ');
    return [line.slice(0, space), line.slice(space + 1)];
  }),
);
