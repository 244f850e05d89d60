/** Named character references that turn up in news text that was cut from web pages. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  pound: '£',
  euro: '€',
  cent: '¢',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  aacute: 'á',
  agrave: 'à',
  acirc: 'â',
  auml: 'ä',
  aring: 'å',
  atilde: 'ã',
  iacute: 'í',
  igrave: 'ì',
  icirc: 'î',
  iuml: 'ï',
  oacute: 'ó',
  ograve: 'ò',
  ocirc: 'ô',
  ouml: 'ö',
  otilde: 'õ',
  oslash: 'ø',
  uacute: 'ú',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  ccedil: 'ç',
  ntilde: 'ñ',
  szlig: 'ß',
  aelig: 'æ',
  Eacute: 'É',
  Aring: 'Å',
  Ouml: 'Ö',
  Uuml: 'Ü',
  Auml: 'Ä',
  Oslash: 'Ø',
  Ccedil: 'Ç',
  Ntilde: 'Ñ',
};

const REFERENCE = /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|([A-Za-z]{2,8}));/y;

/** The character reference at `at` ("&eacute;", "&#233;", "&#xE9;"): its character and the length of what stands in the text. */
export const decodeEntity = (text: string, at: number): { char: string; length: number } | null => {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) return null;
  const [whole, decimal, hexadecimal, name] = match;
  const code = decimal ? Number.parseInt(decimal, 10) : hexadecimal ? Number.parseInt(hexadecimal, 16) : Number.NaN;
  const char = name ? NAMED[name] : code > 31 && code < 0x10000 ? String.fromCharCode(code) : undefined;
  return char === undefined ? null : { char, length: whole.length };
};

/** Text for people: character references replaced by their characters. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&#?\w{2,8};/g, (whole) => decodeEntity(whole, 0)?.char ?? whole) : text;
