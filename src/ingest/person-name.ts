import { NAME_PARTICLES, NAME_SUFFIXES } from '../text/english/names.ts';

/** "Ursula von der Leyen" is Ursula, von der Leyen; a single name is neither given nor family name. */
export const splitName = (name: string): { readonly givenName: string | null; readonly familyName: string | null } => {
  const words = name.split(/[\s,]+/u).filter((word) => word !== '');
  while (words.length > 1 && NAME_SUFFIXES.has(bare(words.at(-1) ?? ''))) words.pop();
  if (words.length < 2) return { givenName: null, familyName: null };
  let family = words.length - 1;
  while (family > 1 && NAME_PARTICLES.has(bare(words[family - 1] ?? ''))) family--;
  return { givenName: words.slice(0, family).join(' '), familyName: words.slice(family).join(' ') };
};

const bare = (word: string): string => word.toLowerCase().replaceAll('.', '');
